import { responseOf } from '#test/support/jira-reader';

import { JiraReadError } from '../../../../../static/project-page/src/jira/jira-read-error';
import {
  type PatientCall,
  sendPatiently,
} from '../../../../../static/project-page/src/jira/send-patiently';
import type { JiraResponse } from '../../../../../static/shared/jira-request';

type Scripted = JiraResponse | Error;

/** Jira answers these, in order; pauses are noted instead of waited for. */
function scripted(answers: readonly Scripted[], controller = new AbortController()) {
  const left = [...answers];
  const asked: { readonly path: string; readonly init: unknown }[] = [];
  const pauses: number[] = [];
  return {
    asked,
    pauses,
    send: (call: PatientCall = { path: '/rest/api/3/myself' }) =>
      sendPatiently(
        {
          request: (path, init) => {
            asked.push({ path, init });
            const next = left.shift() ?? new Error('Asked more often than expected.');
            return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
          },
          signal: controller.signal,
          wait: (milliseconds) => {
            pauses.push(milliseconds);
            return Promise.resolve();
          },
        },
        call,
      ),
  };
}

const OK = responseOf(200, {});
const comeBackLater = (status: number, seconds?: number) =>
  responseOf(status, {}, seconds === undefined ? {} : { 'Retry-After': String(seconds) });

async function failureOf(answer: Promise<unknown>) {
  const thrown: unknown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(JiraReadError);
  return (thrown as JiraReadError).failure;
}

describe('when Jira asks to come back later', () => {
  test.each([429, 503])(
    '%i: waits as long as Retry-After says, then asks the same again',
    async (status) => {
      const { send, asked, pauses } = scripted([comeBackLater(status, 7), OK]);
      const call = { path: '/rest/api/3/search/jql', body: { jql: 'project = 1' } };

      await expect(send(call)).resolves.toBe(OK);

      expect(pauses).toStrictEqual([7000]);
      expect(asked[1]).toStrictEqual(asked[0]);
    },
  );

  test('without Retry-After it waits longer each time', async () => {
    const { send, pauses } = scripted([...Array.from({ length: 3 }, () => comeBackLater(429)), OK]);

    await send();

    expect(pauses).toStrictEqual([2000, 4000, 8000]);
  });

  test('gives up after four attempts and says how long Jira wants to be left alone', async () => {
    const { send, asked } = scripted(Array.from({ length: 4 }, () => comeBackLater(429, 5)));

    expect(await failureOf(send())).toStrictEqual({ kind: 'rate-limited', retryAfterSeconds: 5 });
    expect(asked).toHaveLength(4);
  });

  test('lets nobody wait longer than half a minute in front of a page', async () => {
    const { send, pauses } = scripted([comeBackLater(429, 31)]);

    expect(await failureOf(send())).toStrictEqual({ kind: 'rate-limited', retryAfterSeconds: 31 });
    expect(pauses).toStrictEqual([]);
  });
});

describe('when Jira does not answer the question', () => {
  test.each([401, 403])('%i: access is lost (EV-8), and it is not asked again', async (status) => {
    const { send, asked } = scripted([responseOf(status, { errorMessages: ['No.'] })]);

    expect(await failureOf(send())).toStrictEqual({ kind: 'access-lost', status });
    expect(asked).toHaveLength(1);
  });

  test.each([
    [
      'with its own sentence',
      { errorMessages: ['The query is too long.'] },
      'The query is too long.',
    ],
    ['without a sentence', { errors: {} }, ''],
    ['with something that is no error body', ['<html>'], ''],
  ])('refused %s', async (_what, body, sentence) => {
    const { send } = scripted([responseOf(400, body)]);

    expect(await failureOf(send())).toStrictEqual({ kind: 'refused', status: 400, sentence });
  });

  test('refused with a page that is no JSON', async () => {
    const { send } = scripted([new Response('<html>', { status: 502 })]);

    expect(await failureOf(send())).toStrictEqual({ kind: 'refused', status: 502, sentence: '' });
  });

  test('a bridge without answer', async () => {
    const { send } = scripted([new Error('Network')]);

    expect(await failureOf(send())).toStrictEqual({ kind: 'unreachable' });
  });

  test('a status that is an answer to this question is given back', async () => {
    const { send } = scripted([responseOf(404, {})]);

    expect((await send({ path: '/rest/api/3/issue/1', accepted: [404] })).status).toBe(404);
  });
});

describe('cancelling', () => {
  test('asks nothing more', async () => {
    const controller = new AbortController();
    const { send, asked } = scripted([OK], controller);
    controller.abort();

    expect(await failureOf(send())).toStrictEqual({ kind: 'cancelled' });
    expect(asked).toStrictEqual([]);
  });

  test('ends a pause at once', async () => {
    const controller = new AbortController();
    const asked = sendPatiently(
      {
        request: () => Promise.resolve(comeBackLater(429, 30)),
        signal: controller.signal,
        wait: () => {
          // The person cancels while the pause runs, which never ends here.
          setImmediate(() => {
            controller.abort();
          });
          return new Promise(() => undefined);
        },
      },
      { path: '/rest/api/3/myself' },
    );

    expect(await failureOf(asked)).toStrictEqual({ kind: 'cancelled' });
  });

  test('ends the wait for an answer that never comes', async () => {
    const controller = new AbortController();
    const asked = sendPatiently(
      {
        request: () => {
          setImmediate(() => {
            controller.abort();
          });
          return new Promise(() => undefined);
        },
        signal: controller.signal,
        wait: () => Promise.resolve(),
      },
      { path: '/rest/api/3/myself' },
    );

    expect(await failureOf(asked)).toStrictEqual({ kind: 'cancelled' });
  });
});
