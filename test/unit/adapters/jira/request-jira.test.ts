import { route } from '@forge/api';
import * as z from 'zod/mini';

import { requestJira } from '#adapters/jira/request-jira';

const schema = z.object({ id: z.string() });
const path = route`/rest/api/3/issue/10010`;

type Sent = { readonly provider: string; readonly path: string; readonly method: string };

/** What the platform answers to the next request, whatever it is. */
function answerWith(answer: () => Response): Sent[] {
  const sent: Sent[] = [];
  Object.assign(globalThis, {
    __forge_runtime__: { aaid: 'account-ada', appContext: {}, tracing: {} },
    __forge_fetch__: (meta: { provider: string }, to: string, init: { method?: string } = {}) => {
      sent.push({ provider: meta.provider, path: to, method: init.method ?? 'GET' });
      return Promise.resolve(answer());
    },
  });
  return sent;
}

const ask = () => requestJira({ as: 'user', path }, schema);

test('an answer is parsed; what the schema does not name is left out', async () => {
  const sent = answerWith(() => Response.json({ id: '10010', self: 'https://example.org' }));

  await expect(ask()).resolves.toStrictEqual({ id: '10010' });
  expect(sent).toStrictEqual([
    { provider: 'user', path: '/rest/api/3/issue/10010', method: 'GET' },
  ]);
});

test('EV-1: 404 is nothing: whether it does not exist or is not visible is not told apart', async () => {
  answerWith(() => new Response('{}', { status: 404 }));
  await expect(ask()).resolves.toBeUndefined();
});

test.each([401, 403])('EV-8: %d says that the app lost its access', async (status) => {
  answerWith(() => new Response('{}', { status }));
  await expect(ask()).rejects.toMatchObject({ reason: { kind: 'access-lost', facts: { status } } });
});

test.each([429, 500, 503])('%d says that Jira is unavailable', async (status) => {
  answerWith(() => new Response('{}', { status }));
  await expect(ask()).rejects.toMatchObject({
    reason: { kind: 'unavailable', facts: { service: 'jira' } },
  });
});

test.each([
  ['3600', { againInMinutes: 60 }],
  ['61', { againInMinutes: 2 }],
  ['60', {}],
  ['5', {}],
])('EV-8: 429 for %s seconds says how long, when that is long', async (seconds, again) => {
  answerWith(() => new Response('{}', { status: 429, headers: { 'retry-after': seconds } }));
  await expect(ask()).rejects.toHaveProperty('reason.facts', { service: 'jira', ...again });
});

test('EV-8: a proxy that refuses says so by its status', async () => {
  const headers = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
  answerWith(() => new Response('{}', { status: 401, headers }));
  await expect(ask()).rejects.toMatchObject({
    reason: { kind: 'access-lost', facts: { status: 401 } },
  });
});

test('400 is a mistake of the app, and an answer of another shape too', async () => {
  answerWith(() => new Response('{}', { status: 400 }));
  await expect(ask()).rejects.toThrow('Jira answered 400');

  answerWith(() => Response.json({ id: 10010 }));
  await expect(ask()).rejects.toThrow(/id/);
});
