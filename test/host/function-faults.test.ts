import { openDatabase } from '#host/database/open-database';
import { type FunctionFaultKind } from '#host/faults/fault-schemas';
import { createCallLog } from '#host/functions/call-log';
import { type LoggedInvocation } from '#host/functions/function-runner-interface';

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
  host = startFixtureHost({ bundleDirectory: bundle.directory, timeLimitMilliseconds: 1500 });
});

afterEach(async () => {
  await host.runner.stop();
});

const isStored = (key: string): boolean =>
  host.storage.handle('/api/v1/entity/get', { entityName: 'note', key }).status === 200;

describe('fault switches', () => {
  test.each<[FunctionFaultKind, object, boolean]>([
    ['throw', { success: false, error: { errorType: 'Error' } }, false],
    ['hang', { success: false, error: { errorType: 'FUNCTION_TIME_OUT' } }, false],
    ['garbage', { success: true, body: expect.any(String) as string }, false],
    ['lost-response', { success: false, error: { errorType: 'LOST_RESPONSE' } }, true],
  ])('%s: what the caller sees, and whether the function wrote', async (fault, seen, wrote) => {
    host.runner.setFault('resolver', fault);

    const result = await host.call({ name: 'write', payload: { key: 'a' } });

    expect(result).toMatchObject(seen);
    expect(isStored('a')).toBe(wrote);
  });

  test('a function that hangs by its switch ends when the host stops, not at its time limit', async () => {
    const slow = startFixtureHost({
      bundleDirectory: bundle.directory,
      timeLimitMilliseconds: 60_000,
    });
    slow.runner.setFault('resolver', 'hang');
    const before = slow.call({ name: 'log' });

    await slow.runner.stop();

    const stopped = { success: false, error: { errorType: 'HOST_STOPPED' } };
    expect(await before).toMatchObject(stopped);
    expect(await slow.call({ name: 'log' })).toMatchObject(stopped);
  });

  test('a fault stays until it is switched off, and is about one function', async () => {
    host.runner.setFault('validator', 'throw');
    const other = await host.call({ name: 'log' });
    host.runner.setFault('resolver', 'throw');
    const faulty = [await host.call({ name: 'log' }), await host.call({ name: 'log' })];
    host.runner.setFault('resolver', undefined);

    const after = await host.call({ name: 'log' });

    expect([other, ...faulty, after].map(({ success }) => success)).toStrictEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

test('a call that is delivered twice runs twice, and is answered once', async () => {
  host.runner.setFault('resolver', 'duplicate', { times: 1 });

  const twice = await host.call({ name: 'write', payload: { key: 'a' } });
  await host.call({ name: 'log' });

  expect(twice).toMatchObject({ success: true, body: 'written' });
  expect(host.callLog.entries().map(({ resolverCall }) => resolverCall)).toStrictEqual([
    'write',
    'write',
    'log',
  ]);
});

test('a fault hits so many calls, and says how many', async () => {
  host.runner.setFault('resolver', 'throw', { nth: 2, times: 1 });
  const results = [
    await host.call({ name: 'log' }),
    await host.call({ name: 'log' }),
    await host.call({ name: 'log' }),
  ];

  expect(results.map(({ success }) => success)).toStrictEqual([true, false, true]);
  expect(host.runner.faults().get('resolver')).toMatchObject({ met: 1, left: 0 });
});

describe('the call log', () => {
  test('says what an invocation did and what it cost', async () => {
    const { invocationId } = await host.call({
      name: 'write',
      payload: { key: 'a' },
      accountId: 'ada',
    });

    expect(host.callLog.entries()).toMatchObject([
      {
        invocationId,
        functionKey: 'resolver',
        moduleKey: 'fixture-page',
        moduleType: 'jira:projectPage',
        resolverCall: 'write',
        accountId: 'ada',
        success: true,
        bundle: expect.stringContaining('index.cjs') as string,
        storageCalls: [
          { path: '/api/v1/entity/set', kind: 'write', units: 1, status: 204, keys: ['note/a'] },
          { path: '/api/v1/batch/get', kind: 'read', units: 1, status: 200, keys: ['a', 'b'] },
        ],
        jiraCalls: [],
        bytesOut: '"written"'.length,
      },
    ]);
  });

  test('has the calls to Jira with their points, and the console', async () => {
    await host.call({ name: 'jira', payload: { as: 'app' } });
    await host.call({ name: 'log' });

    const [jira, log] = host.callLog.entries();

    expect(jira!.jiraCalls).toMatchObject([{ method: 'POST', as: 'app', status: 200, points: 3 }]);
    expect(log!.console).toStrictEqual([
      { level: 'info', text: 'one { two: 2 }' },
      { level: 'error', text: 'three' },
    ]);
  });

  test('has the failed and the faulty invocations too', async () => {
    host.runner.setFault('resolver', 'lost-response');

    await host.call({ name: 'write', payload: { key: 'a' } });

    expect(host.callLog.entries()).toMatchObject([
      {
        success: false,
        errorMessage: expect.stringContaining('lost') as string,
        storageCalls: [{}, {}],
      },
    ]);
  });

  test('is still there when the host opens its database again, until it is cleared', () => {
    const database = openDatabase({ directory: ':memory:' });
    // Entries are kept as they are; the log does not look into them.
    const entry = { invocationId: 'one' } as LoggedInvocation;
    createCallLog({ database }).add(entry);

    const reopened = createCallLog({ database });
    const before = reopened.entries();
    reopened.clear();

    expect([before, reopened.entries()]).toStrictEqual([[entry], []]);
  });
});
