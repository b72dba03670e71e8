import { describeInvocation, summarizeInvocation } from '#host/call-log/describe-invocation';
import { findWarnings } from '#host/call-log/find-warnings';
import { platformCallsOf } from '#host/call-log/platform-call';
import { openDatabase } from '#host/database/open-database';
import { createCallLog } from '#host/functions/call-log';
import type {
  CallTraffic,
  LoggedInvocation,
  LoggedJiraCall,
  LoggedStorageCall,
} from '#host/functions/function-runner-interface';
import { limits } from '#host/limits';

import { buildFixture, type FixtureHost, startFixtureHost } from './fixtures/fixture-runner';

/** Sent at one instant and answered at another, in milliseconds. */
function during(startMs: number, endMs: number): CallTraffic {
  return { startMs, endMs, requestBytes: 10, answerBytes: 20 };
}

function read(key: string, traffic?: CallTraffic): LoggedStorageCall {
  return { path: '/api/v1/entity/get', kind: 'read', units: 1, status: 200, keys: [key], traffic };
}

function write(key: string, traffic?: CallTraffic): LoggedStorageCall {
  return { path: '/api/v1/entity/set', kind: 'write', units: 2, status: 204, keys: [key], traffic };
}

function jira(path: string, traffic?: CallTraffic): LoggedJiraCall {
  return { method: 'GET', path, as: 'user', status: 200, points: 2, traffic };
}

function invocation(changes: Partial<LoggedInvocation> = {}): LoggedInvocation {
  return {
    invocationId: 'one',
    at: '2026-11-21T10:00:00.000Z',
    functionKey: 'resolver',
    moduleKey: 'page',
    moduleType: 'jira:projectPage',
    success: true,
    durationMs: 12,
    bundle: 'index.cjs',
    storageCalls: [],
    jiraCalls: [],
    bytesIn: 5,
    bytesOut: 6,
    console: [],
    ...changes,
  };
}

function kindsOf(changes: Partial<LoggedInvocation>): readonly string[] {
  return findWarnings(invocation(changes)).map(({ kind }) => kind);
}

describe('what stands out in an invocation', () => {
  test('three calls that differ in their ids only are one question too many; two are not', () => {
    const items = ['10', 'ACME-2', '12'].map((id) => jira(`/rest/api/3/issue/${id}?fields=a`));
    const rows = ['outcome/a', 'outcome/b', 'outcome/c'].map((key) => read(key));

    expect(kindsOf({ jiraCalls: items })).toStrictEqual(['repeated', 'over-budget']);
    expect(kindsOf({ jiraCalls: items.slice(0, 2) })).toStrictEqual([]);
    expect(kindsOf({ storageCalls: rows })).toStrictEqual(['repeated']);
    expect(kindsOf({ storageCalls: [...rows.slice(0, 2), read('gate/c')] })).toStrictEqual([]);
  });

  test('batches, queries and searches ask for many things already', () => {
    const batches = ['a', 'b', 'c'].map((key) => ({ ...read(key), path: '/api/v1/batch/get' }));
    const pages = ['a', 'b'].map((token) => jira(`/rest/api/3/search/jql?nextPageToken=${token}`));

    expect(kindsOf({ storageCalls: batches })).toStrictEqual([]);
    expect(kindsOf({ jiraCalls: pages })).toStrictEqual([]);
  });

  test('the sentence about repeated calls names the call that does it at once', () => {
    const [warning] = findWarnings(
      invocation({ storageCalls: ['a', 'b', 'c'].map((key) => write(`outcome/${key}`)) }),
    );

    expect(warning).toStrictEqual({
      kind: 'repeated',
      sentence:
        'POST /api/v1/entity/set outcome was called 3 times. One batch or transaction writes all of them.',
      places: [1, 2, 3],
    });
  });

  test('a row that is read again is told, unless something was written in between', () => {
    const again = read('outcome/a');

    expect(kindsOf({ storageCalls: [again, again] })).toStrictEqual(['read-twice']);
    expect(kindsOf({ storageCalls: [again, write('outcome/a'), again] })).toStrictEqual([]);
  });

  test('reads that waited for one another are told, those that were sent together are not', () => {
    const after = [read('outcome/a', during(1, 2)), read('gate/b', during(2, 3))];
    const together = [read('outcome/a', during(1, 2)), read('gate/b', during(1.5, 3))];
    const written = [write('outcome/a', during(1, 2)), read('gate/b', during(2, 3))];

    expect(kindsOf({ storageCalls: after })).toStrictEqual(['one-by-one']);
    expect(kindsOf({ storageCalls: together })).toStrictEqual([]);
    expect(kindsOf({ storageCalls: written })).toStrictEqual([]);
  });

  test('a refused call is told; a row that is not there is an answer', () => {
    const missing = { ...read('outcome/a'), status: 404 };
    const refused = { ...jira('/rest/api/3/myself'), status: 403 };

    expect(kindsOf({ storageCalls: [missing] })).toStrictEqual([]);
    expect(kindsOf({ jiraCalls: [refused] })).toStrictEqual(['refused']);
  });

  test('each budget of a resolver and of a validator may be used up and no more', () => {
    const rows = (count: number): readonly LoggedStorageCall[] =>
      Array.from({ length: count }, (_, index) => ({
        ...read(`row/${index}`),
        path: `/api/v1/${index}`,
      }));
    const calls = (count: number): readonly LoggedJiraCall[] =>
      Array.from({ length: count }, (_, index) => ({ ...jira(`/${'x'.repeat(index + 1)}`) }));
    const moduleType = 'jira:workflowValidator';

    expect(kindsOf({ storageCalls: rows(8), jiraCalls: calls(2) })).toStrictEqual([]);
    expect(kindsOf({ storageCalls: rows(9) })).toStrictEqual(['over-budget']);
    expect(kindsOf({ jiraCalls: calls(3) })).toStrictEqual(['over-budget']);
    expect(kindsOf({ storageCalls: [{ ...read('a/b'), units: 61 }] })).toStrictEqual([
      'over-budget',
    ]);
    expect(kindsOf({ moduleType, storageCalls: rows(3), jiraCalls: calls(2) })).toStrictEqual([]);
    expect(kindsOf({ moduleType, storageCalls: rows(4), jiraCalls: calls(3) })).toStrictEqual([
      'over-budget',
      'over-budget',
    ]);
  });
});

describe('an invocation for looking at', () => {
  test('has storage and Jira in the order in which the function sent them', () => {
    const calls = platformCallsOf(
      invocation({
        storageCalls: [read('outcome/a', during(3, 4)), read('gate/b', during(9, 10))],
        jiraCalls: [jira('/rest/api/3/myself', during(5, 8))],
      }),
    );

    expect(
      calls.map(({ place, target, traffic }) => [place, target, traffic?.startMs]),
    ).toStrictEqual([
      [1, 'storage', 3],
      [2, 'jira', 5],
      [3, 'storage', 9],
    ]);
  });

  test('a line of the list has sums and no calls', () => {
    const entry = {
      ...invocation({ storageCalls: [read('a/b'), write('a/c')], jiraCalls: [jira('/x')] }),
      number: 7,
    };

    expect(summarizeInvocation(entry)).toMatchObject({
      number: 7,
      warnings: 0,
      totals: { storageCalls: 2, readUnits: 1, writeUnits: 2, jiraCalls: 1, points: 2 },
    });
    expect(JSON.stringify(summarizeInvocation(entry))).not.toContain('/api/v1');
    expect(describeInvocation(entry)).toMatchObject({ calls: [{}, {}, {}], console: [] });
  });
});

describe('the log itself', () => {
  test('numbers its entries, tells what came since, and forgets all when it is cleared', () => {
    const log = createCallLog({ database: openDatabase({ directory: ':memory:' }) });
    expect(log.span()).toBeUndefined();
    for (const invocationId of ['one', 'two', 'three']) log.add(invocation({ invocationId }));

    expect(log.since(1).map(({ number, invocationId }) => [number, invocationId])).toStrictEqual([
      [2, 'two'],
      [3, 'three'],
    ]);
    expect(log.span()).toStrictEqual({ oldest: 1, newest: 3 });
    expect(log.find(2)).toMatchObject({ invocationId: 'two' });
    log.clear();
    expect([log.span(), log.find(2), log.since(0)]).toStrictEqual([undefined, undefined, []]);
    log.add(invocation());
    expect(log.span()).toStrictEqual({ oldest: 4, newest: 4 });
  });

  test('remembers as many invocations as its limit says, the last ones', () => {
    const log = createCallLog({ database: openDatabase({ directory: ':memory:' }) });
    for (let count = 0; count <= limits.callLog.invocations; count += 1) log.add(invocation());

    expect(log.span()).toStrictEqual({ oldest: 2, newest: limits.callLog.invocations + 1 });
  });
});

describe('what is measured', () => {
  let bundle: Awaited<ReturnType<typeof buildFixture>>;
  let host: FixtureHost;

  beforeAll(async () => {
    bundle = await buildFixture();
    host = startFixtureHost({ bundleDirectory: bundle.directory });
  });

  afterAll(async () => {
    await host.runner.stop();
    bundle.remove();
  });

  test('each call has its bytes, and lies within the invocation', async () => {
    await host.call({ name: 'write', payload: { key: 'a' }, accountId: 'ada' });

    const [entry] = host.callLog.entries();
    const traffic = entry!.storageCalls.map((call) => call.traffic!);
    expect(traffic).toHaveLength(2);
    for (const { startMs, endMs, requestBytes } of traffic) {
      expect(startMs).toBeGreaterThanOrEqual(0);
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      expect(endMs).toBeLessThanOrEqual(entry!.durationMs);
      expect(requestBytes).toBeGreaterThan(0);
    }
    // The function awaits the first before it sends the second.
    expect(traffic[1]!.startMs).toBeGreaterThanOrEqual(traffic[0]!.endMs);
  });

  test('calls that were sent together overlap', async () => {
    host.callLog.clear();
    await host.call({ name: 'together', accountId: 'ada' });

    const [one, other] = platformCallsOf(host.callLog.entries()[0]!);
    expect(other!.traffic!.startMs).toBeLessThan(one!.traffic!.endMs);
    expect(findWarnings(host.callLog.entries()[0]!)).toStrictEqual([]);
  });

  test('the kind of an error is kept beside its words', async () => {
    host.callLog.clear();
    host.runner.setFault('resolver', 'lost-response');
    await host.call({ name: 'write', payload: { key: 'a' } });

    expect(host.callLog.entries()).toMatchObject([{ success: false, errorType: 'LOST_RESPONSE' }]);
  });
});
