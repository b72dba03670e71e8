import { takeDeviations, watchAnswers } from './deviation-notes';

/*
 * Runs before each test file (`setupFilesAfterEnv` in jest.config.mjs): a test fails when Jira answered
 * anything, to whomever, that contradicts Atlassian's OpenAPI document.
 */
watchAnswers();

afterEach(() => {
  // eslint-disable-next-line jest/no-standalone-expect -- the rule knows no file that is set up for all tests
  expect(takeDeviations()).toStrictEqual([]);
});
