import { responseOf } from '#test/support/jira-reader';

import { answerInTime } from '../../../../static/shared/answer-in-time';
import type { JiraResponse } from '../../../../static/shared/jira-request';

const MINUTE = 60_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('an answer is handed on, and nothing waits any more', async () => {
  const answer = responseOf(200, {});
  const asked: unknown[] = [];
  const ask = answerInTime((path, init) => {
    asked.push([path, init]);
    return Promise.resolve(answer);
  }, MINUTE);

  expect(await ask('/rest/api/3/myself', { method: 'GET' })).toBe(answer);
  expect(asked).toStrictEqual([['/rest/api/3/myself', { method: 'GET' }]]);
  expect(jest.getTimerCount()).toBe(0);
});

test('a refusal of the bridge is handed on', async () => {
  const ask = answerInTime(() => Promise.reject(new Error('Network')), MINUTE);

  await expect(ask('/rest/api/3/myself')).rejects.toThrow('Network');
});

test('without an answer it rejects when the time is over, and not before', async () => {
  const ask = answerInTime(() => new Promise<JiraResponse>(() => undefined), MINUTE);
  const seen: string[] = [];
  const asked = ask('/rest/api/3/myself').catch((error: unknown) => {
    seen.push((error as Error).message);
  });

  await jest.advanceTimersByTimeAsync(MINUTE - 1);
  expect(seen).toStrictEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  await asked;
  expect(seen).toStrictEqual(['Jira did not answer within 60000 ms.']);
});
