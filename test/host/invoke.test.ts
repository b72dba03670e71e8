import { type RunningHost } from '#host/start-host';
import { startFixtureHost, userAt } from '#test/support/start-fixture-host';

let host: RunningHost;

beforeAll(async () => {
  host = await startFixtureHost();
}, 120_000);

afterAll(async () => {
  await host.stop();
});

type Asked = {
  readonly call: string;
  readonly payload?: unknown;
  readonly context?: Record<string, unknown>;
  readonly moduleKey?: string;
};

async function ask({
  call,
  payload,
  context = {},
  moduleKey = 'fixture-page',
}: Asked): Promise<unknown> {
  const { accountId } = userAt(host, 0);
  return host.invoke({ moduleKey, accountId, call, payload, context });
}

describe('invoke', () => {
  test('EV-2: the account is the session’s, whatever the page says', async () => {
    const forged = { accountId: userAt(host, 1).accountId, extension: { project: { id: '1' } } };

    const answer = await ask({ call: 'whoami', payload: { question: 1 }, context: forged });

    expect(answer).toStrictEqual({
      accountId: userAt(host, 0).accountId,
      extension: { project: { id: '1' } },
      payload: { question: 1 },
    });
  });

  test.each([
    ['a call that throws', { call: 'fail' }, 'this call always fails'],
    ['a call that is not defined', { call: 'nope' }, "Resolver has no definition for 'nope'."],
    ['a module without resolver', { call: 'whoami', moduleKey: 'none' }, 'has no resolver'],
    ['a payload of 600 kB', { call: 'size', payload: 'x'.repeat(600_000) }, 'at most 500000'],
    ['an answer of 6 MB', { call: 'large' }, 'at most 5000000'],
  ])('%s rejects with the bridge’s words', async (_what, asked, sentence) => {
    const answer = ask(asked);

    await expect(answer).rejects.toThrow('There was an error invoking the function - ');
    await expect(answer).rejects.toThrow(sentence);
  });

  test('a function whose answer is lost has run', async () => {
    host.runner.setFault('fixture-resolver', 'lost-response');
    host.callLog.clear();

    await expect(ask({ call: 'whoami' })).rejects.toThrow('its answer was lost');

    host.runner.setFault('fixture-resolver', undefined);
    expect(host.callLog.entries().map(({ resolverCall }) => resolverCall)).toStrictEqual([
      'whoami',
    ]);
  });
});
