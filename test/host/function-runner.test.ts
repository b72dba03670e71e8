import { buildFixture, type FixtureHost, startFixtureHost } from './fixtures/fixture-runner';

let bundle: Awaited<ReturnType<typeof buildFixture>>;
let host: FixtureHost;

beforeAll(async () => {
  bundle = await buildFixture();
});

afterAll(() => {
  bundle.remove();
});

beforeEach(() => {
  host = startFixtureHost({ bundleDirectory: bundle.directory });
});

afterEach(async () => {
  await host.runner.stop();
});

async function valueOf(name: string, payload?: unknown): Promise<unknown> {
  const result = await host.call({ name, payload, accountId: 'ada' });
  return result.success ? result.body : result.error;
}

describe('who a function acts for', () => {
  test('20 invocations at once each see their own user, in every way to ask', async () => {
    const users = Array.from({ length: 20 }, (_, number) => `user-${number}`);

    const results = await Promise.all(
      users.map((accountId, number) =>
        host.call({ name: 'identity', payload: { number, wait: (number * 7) % 50 }, accountId }),
      ),
    );

    expect(results.map((result) => result.success && result.body)).toStrictEqual(
      users.map((accountId, number) => ({
        context: accountId,
        stored: accountId,
        jira: accountId,
        runtime: accountId,
        invocationId: results[number]!.invocationId,
      })),
    );
  });

  test('a function without a user gets no principal, and asUser is refused', async () => {
    const payload = { issue: { key: null }, configuration: { any: 1 } };

    const result = await host.runner.invoke({
      functionKey: 'validator',
      moduleKey: 'fixture-validator',
      moduleType: 'jira:workflowValidator',
      payload,
    });

    const body = (result.success ? result.body : result.error) as { errorMessage: string };
    const seen = JSON.parse(body.errorMessage) as Record<string, unknown>;
    expect(seen['payload']).toStrictEqual(payload);
    expect(seen['context']).not.toHaveProperty('principal');
    expect(seen['context']).toMatchObject({
      installContext: expect.stringContaining('ari:cloud:jira::site/') as string,
      installation: { ari: { installationId: expect.any(String) as string } },
    });
    expect(seen['asSomebody']).toContain('NEEDS_AUTHENTICATION_ERR');
  });

  test('asUser for somebody else than the caller is not modelled', async () => {
    expect(await valueOf('otherUser')).toMatchObject({
      errorMessage: expect.stringContaining('501 - LOCAL_HOST_NOT_MODELLED') as string,
    });
  });
});

describe('what a function reaches', () => {
  test.each([
    ['user', { kind: 'user', accountId: 'ada', scopes: expect.any(Array) as string[] }],
    ['app', { kind: 'app', scopes: expect.any(Array) as string[] }],
    ['none', { kind: 'anonymous' }],
  ])('Jira gets the request as %s, unchanged', async (as, caller) => {
    const answer = await valueOf('jira', { as });

    expect(answer).toMatchObject({ status: 200 });
    expect(host.jiraRequests).toMatchObject([
      {
        method: 'POST',
        path: '/rest/api/3/search/jql?jql=project%20%3D%20%22A%26B%22',
        headers: { accept: 'application/json' },
        body: '{"a":1}',
        caller,
      },
    ]);
  });

  test('the scopes that Jira is told are those of the manifest', async () => {
    await valueOf('jira', { as: 'app' });

    expect(host.jiraRequests[0]!.caller).toStrictEqual({
      kind: 'app',
      scopes: ['storage:app', 'read:jira-work', 'manage:jira-configuration'],
    });
  });

  test('storage without the scope storage:app is refused with 403', async () => {
    await host.runner.stop();
    host = startFixtureHost({ bundleDirectory: bundle.directory, scopes: ['read:jira-work'] });

    const error = await valueOf('write', { key: 'a' });

    expect(error).toMatchObject({ errorMessage: expect.stringContaining('storage:app') as string });
    expect(host.callLog.entries()[0]!.storageCalls).toMatchObject([{ status: 403 }]);
  });

  test('what the app does not use is answered with 501', async () => {
    expect(await valueOf('graph')).toMatchObject({
      errorMessage: expect.stringContaining('501 - LOCAL_HOST_NOT_MODELLED') as string,
    });
  });

  test('no address outside can be reached, by fetch or by a connection', async () => {
    const refused = expect.stringContaining('REQUEST_EGRESS_ALLOWLIST_ERR') as string;

    expect(await valueOf('egress')).toStrictEqual({
      fetch: refused,
      forge: refused,
      http: refused,
    });
  });

  test('the environment is empty', async () => {
    expect(await valueOf('environment')).toStrictEqual([]);
  });

  test('the time zone is UTC', async () => {
    expect(await valueOf('zone')).toStrictEqual({
      zone: 'UTC',
      noon: '2026-07-01T12:00:00.000Z',
      offset: 0,
    });
  });

  test("the time is the host's", async () => {
    host.clock.advance(-40 * 365 * 24 * 3_600_000);

    const told = Date.parse(String(await valueOf('today')));

    expect(Math.abs(host.clock.now() - told)).toBeLessThan(5000);
  });
});

describe('how a function fails', () => {
  test('what it throws arrives as message and type', async () => {
    expect(await valueOf('throw')).toStrictEqual({
      errorMessage: 'this is not a plan',
      errorType: 'TypeError',
    });
  });

  test('a call that the resolver does not define says so', async () => {
    expect(await valueOf('nobody')).toMatchObject({
      errorMessage: "Resolver has no definition for 'nobody'.",
    });
  });

  test.each(['spin', 'wait'])(
    'a function that does not end (%s) is stopped at its limit, and only it',
    async (name) => {
      await host.runner.stop();
      host = startFixtureHost({ bundleDirectory: bundle.directory, timeLimitMilliseconds: 700 });

      const [hung, other] = await Promise.all([valueOf(name), valueOf('log')]);
      const afterwards = await valueOf('log');

      expect(hung).toStrictEqual({
        errorType: 'FUNCTION_TIME_OUT',
        errorMessage: 'Function timed out. Limit of 0.7 seconds.',
      });
      expect([other, afterwards]).toStrictEqual(['logged', 'logged']);
    },
  );

  test('a function that ends its process fails, and the next one runs', async () => {
    expect(await valueOf('exit')).toMatchObject({ errorType: 'FUNCTION_EXITED' });
    expect(await valueOf('log')).toBe('logged');
  });

  test('stopping the host ends every invocation, those that wait for a worker too', async () => {
    const running = Promise.all(Array.from({ length: 10 }, () => valueOf('wait')));

    await host.runner.stop();

    expect(await running).toStrictEqual(
      Array.from({ length: 10 }, () => ({
        errorType: 'HOST_STOPPED',
        errorMessage: 'The local host was stopped.',
      })),
    );
  });
});
