import { SAMPLE } from '#host/sample/sample-keys';
import { accessibilityProblems } from '#test/support/story';
import { storyForAll } from '#test/support/story-for-all';

const story = storyForAll();
const { grace, tomas } = SAMPLE.people;

test('EV-3, EV-7: a role whose holders have left says at its gate that nobody can act, and what to do', async () => {
  story.host.jira.setAccountState(grace.accountId, 'closed');
  story.host.jira.setAccountState(tomas.accountId, 'deactivated');
  const frame = await story.openPage('ada', '/gates', 'Gates');
  await frame.getByText('Former user').first().waitFor();

  const text = await frame.locator('main').innerText();
  expect(text).toContain('Production Line Architect: Former user');
  expect(text).toContain('Deployment Specialist: Tomás Rivera (deactivated)');
  expect(text).toContain(
    'Nobody who holds Deployment Specialist can act any more: their accounts are closed or deactivated. Give the role to somebody in the settings.',
  );
  expect(text).not.toContain('Grace Lindqvist');
  expect(await accessibilityProblems(frame)).toStrictEqual([]);
}, 120_000);
