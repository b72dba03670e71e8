import { setTimeout as wait } from 'node:timers/promises';

import { limits } from '#host/limits';

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

async function valueOf(name: string, payload?: unknown, accountId = 'ada'): Promise<unknown> {
  const result = await host.call({ name, payload, accountId });
  return result.success ? result.body : result.error;
}

const remarksOf = (index: number): readonly string[] =>
  host.callLog
    .entries()
    [index]!.console.filter(({ level }) => level === 'host')
    .map(({ text }) => text);

describe('what a module keeps in its globals', () => {
  test('is there in a later invocation of the same worker, as on the platform', async () => {
    expect([await valueOf('count'), await valueOf('count')]).toStrictEqual([1, 2]);
  });

  test('is there for whoever comes next', async () => {
    await valueOf('keepPerson', {}, 'ada');

    expect(await valueOf('keepPerson', {}, 'grace')).toBe('ada');
  });

  test('is not there in a worker that runs at the same time', async () => {
    const together = { of: 2 };
    await Promise.all([0, 1].map((number) => valueOf('meet', { ...together, number })));

    const [first, second] = await Promise.all([valueOf('count'), valueOf('count')]);

    expect([first, second]).toStrictEqual([1, 1]);
  });
});

describe('what a function does not wait for', () => {
  test('stands still between two invocations', async () => {
    await valueOf('leaveTicking');
    // Real time, in which a timer of 5 ms would tick 20 times.
    await wait(100);

    expect(await valueOf('ticks')).toBeLessThanOrEqual(1);
  });

  test('goes on right before the handler of the next invocation', async () => {
    await valueOf('leaveUnawaited');
    await wait(20);

    const events = (await valueOf('lookAtEvents')) as string[];

    expect(events.at(-1)).toBe('handler of the second');
    expect(events.slice(0, -1)).toContain('timer of the first');
  });

  test('is remarked in the call log when it is a call to the platform', async () => {
    await valueOf('leaveUnawaited');

    expect(remarksOf(0)).toStrictEqual(['The function did not wait for its call /api/v1/set.']);
  });

  test('cannot call the platform in somebody else’s invocation, and the call log says that it tried', async () => {
    await valueOf('forget', {}, 'ada');
    await wait(30);

    const [attempted] = (await valueOf('remember', {}, 'grace')) as string[];

    expect(attempted).toContain('ForgeKvsError');
    expect(host.storage.handle('/api/v1/get', { key: 'late' }).status).toBe(404);
    expect(remarksOf(1)).toStrictEqual([
      expect.stringContaining('which had not been awaited, called /api/v1/set in this one'),
    ]);
  });

  test('fails the invocation that it wakes up in when it is rejected and nobody minds', async () => {
    await valueOf('leaveRejecting');
    await wait(20);

    expect(await valueOf('log')).toStrictEqual({
      errorType: 'RangeError',
      errorMessage: 'nobody waits for this',
    });
    expect(await valueOf('log')).toBe('logged');
  });

  test('a function that waits for everything is remarked on by nobody', async () => {
    await valueOf('write', { key: 'a' });

    expect(remarksOf(0)).toStrictEqual([]);
  });
});

describe('invocations at once', () => {
  const { invocationsAtOnce } = limits.functions;

  test('run side by side, each in a worker of its own', async () => {
    const numbers = Array.from({ length: invocationsAtOnce }, (_, number) => number);

    const met = await Promise.all(
      numbers.map((number) => valueOf('meet', { number, of: invocationsAtOnce })),
    );

    expect(met).toStrictEqual(numbers.map(() => 'met'));
  }, 30_000);

  test('one more waits for a worker, and its time limit does not run meanwhile', async () => {
    await host.runner.stop();
    host = startFixtureHost({ bundleDirectory: bundle.directory, timeLimitMilliseconds: 400 });

    const results = await Promise.all([
      ...Array.from({ length: invocationsAtOnce }, () => valueOf('wait')),
      valueOf('log'),
    ]);

    expect(results.at(-1)).toBe('logged');
  }, 30_000);
});
