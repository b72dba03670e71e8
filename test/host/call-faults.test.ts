import { createClock } from '#host/clock';
import { openDatabase } from '#host/database/open-database';
import { type StorageFault, storageRateCodes } from '#host/faults/fault-schemas';
import { createForgeStorage, type ForgeStorage } from '#host/forge-storage/create-forge-storage';
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, type TestSite } from '#test/support/jira-site';

import { buildFixture, type FixtureHost, startFixtureHost } from './fixtures/fixture-runner';
import { note } from './fixtures/storage-entities';

const NOTE = { entityName: 'note', key: 'a' };

describe('what a function sees of a fault of storage, and whether it was done', () => {
  let bundle: Awaited<ReturnType<typeof buildFixture>>;
  let host: FixtureHost;

  beforeAll(async () => {
    bundle = await buildFixture();
  });
  afterAll(() => {
    bundle.remove();
  });
  beforeEach(() => {
    host = startFixtureHost({ bundleDirectory: bundle.directory, timeLimitMilliseconds: 700 });
  });
  afterEach(async () => {
    await host.runner.stop();
  });

  test.each<[StorageFault, string, boolean]>([
    [{ kind: 'rate-limit' }, 'too many requests to storage', false],
    [{ kind: 'server-error' }, 'storage failed', false],
    [{ kind: 'unavailable' }, 'Unexpected error in Forge KVS API', false],
    [{ kind: 'time-out' }, 'FUNCTION_TIME_OUT', false],
    [{ kind: 'lost-response' }, 'fetch failed', true],
    [
      { kind: 'lost-response', seenAs: 'gateway-timeout' },
      'Unexpected error in Forge KVS API',
      true,
    ],
  ])('%o: %s', async (fault, seen, isWritten) => {
    host.storage.setFault({ ...fault, operation: 'set' });

    const result = await host.call({ name: 'write', payload: { key: 'a' } });

    expect(JSON.stringify(result)).toContain(seen);
    expect(result.success).toBe(false);
    expect(host.storage.handle('/api/v1/entity/get', NOTE).status === 200).toBe(isWritten);
    expect(host.storage.fault()?.met).toBe(1);
  });

  test.each<[StorageFault['kind'], readonly unknown[]]>([
    ['lost-response', [{ status: 0, units: 1, keys: ['note/a'] }]],
    ['server-error', [{ status: 500, units: 0, keys: [] }]],
  ])('%s: the call log has what was spent', async (kind, logged) => {
    host.storage.setFault({ kind, operation: 'set' });

    await host.call({ name: 'write', payload: { key: 'a' } });

    expect(host.callLog.entries()[0]!.storageCalls).toMatchObject(logged);
  });

  test('a slow answer is an answer', async () => {
    host.storage.setFault({ kind: 'slow', milliseconds: 20 });

    expect(await host.call({ name: 'write', payload: { key: 'a' } })).toMatchObject({
      ...{ success: true, body: 'written' },
    });
  });
});

describe('which calls to storage meet a fault', () => {
  let storage: ForgeStorage;

  beforeEach(() => {
    const database = openDatabase({ directory: ':memory:' });
    storage = createForgeStorage({ database, entities: [note], clock: createClock() });
  });

  const ask = async (path: string, body: unknown = { key: 'a' }): Promise<number> =>
    (await storage.answer(`/api/v1/${path}`, body)).status;
  const askOften = async (times: number): Promise<readonly number[]> => {
    const seen: number[] = [];
    for (let count = 0; count < times; count += 1) seen.push(await ask('get'));
    return seen;
  };

  test.each(storageRateCodes)('a 429 has the code that is asked for: %s', async (code) => {
    storage.setFault({ kind: 'rate-limit', code });

    expect(await storage.answer('/api/v1/get', { key: 'a' })).toMatchObject({
      ...{ status: 429, body: { code }, units: { units: 0 } },
    });
  });

  test('all from the next one on, until it is taken away', async () => {
    storage.setFault({ kind: 'unavailable' });
    const during = await askOften(3);
    storage.setFault(undefined);

    expect([during, await askOften(1)]).toStrictEqual([[503, 503, 503], [404]]);
  });

  test('from the second one on, twice', async () => {
    storage.setFault({ kind: 'unavailable', nth: 2, times: 2 });

    expect(await askOften(5)).toStrictEqual([404, 503, 503, 404, 404]);
    expect(storage.fault()).toMatchObject({ met: 2, left: 0 });
  });

  test('those of an operation; only they are counted', async () => {
    storage.setFault({ kind: 'server-error', operation: 'get', nth: 2 });
    const batch = [{ key: 'a' }];

    expect([await ask('set', { key: 'a', value: 1 }), await ask('get')]).toStrictEqual([204, 200]);
    expect([await ask('batch/get', batch), await ask('delete')]).toStrictEqual([500, 204]);
  });

  test('what never answers is let go when the fault is taken away', async () => {
    storage.setFault({ kind: 'time-out' });
    const held = ask('get');
    storage.setFault(undefined);

    expect(await held).toBe(504);
  });
});

describe('stale queries of storage', () => {
  const clock = createClock();
  const database = openDatabase({ directory: ':memory:' });
  const storage = createForgeStorage({
    ...{ database, entities: [note], clock, queryLagMilliseconds: 0 },
  });
  const keys = (): readonly string[] => {
    const { body } = storage.handle('/api/v1/query', { limit: 100 });
    return (body as { data: readonly { key: string; value: unknown }[] }).data.map(
      ({ key, value }) => `${key}=${String(value)}`,
    );
  };
  const set = (key: string, value: string): void => {
    storage.handle('/api/v1/set', { key, value });
  };

  test('show what was there when the fault was set, up to so long ago, and catch up when it is taken away', () => {
    set('old', 'seen');
    set('changed', 'before');
    storage.setFault({ kind: 'stale-query', milliseconds: 10_000 });
    clock.advance(1_000);
    set('changed', 'after');
    set('new', 'unseen');
    clock.advance(100);
    const stale = keys();
    clock.advance(20_000);
    const afterItsTime = keys();
    set('newer', 'unseen');
    clock.advance(1);
    const again = keys();
    storage.setFault(undefined);

    expect(stale).toStrictEqual(['changed=before', 'old=seen']);
    expect(afterItsTime).toStrictEqual(['changed=after', 'new=unseen', 'old=seen']);
    expect(again).toStrictEqual(afterItsTime);
    expect(keys()).toContain('newer=unseen');
  });
});

describe('what the app sees of a fault of Jira', () => {
  let site: TestSite;
  const app = { kind: 'app', scopes: ['read:jira-work', 'write:jira-work'] } as const;
  const path = `GET /issue/${SAMPLE.deliveryIssueKey}?fields=id`;

  beforeEach(() => {
    site = createTestSite();
  });

  test.each([
    [{ kind: 'server-error' }, 500],
    [{ kind: 'unavailable' }, 503],
    [{ kind: 'rate-limit' }, 429],
    [{ kind: 'lost-response' }, 0],
    [{ kind: 'lost-response', seenAs: 'gateway-timeout' }, 504],
  ] as const)('%o', async (fault, status) => {
    site.jira.setFault({ ...fault, nth: 2, times: 1 });
    const answers = [await site.send(app, path), await site.send(app, path)];

    expect(answers.map((answer) => answer.status)).toStrictEqual([200, status]);
    expect((await site.send(app, path)).status).toBe(200);
  });

  test.each([
    ['server-error', 0],
    ['unavailable', 0],
    ['rate-limit', 0],
    ['lost-response', 2],
  ] as const)('%s costs %i points', async (kind, points) => {
    const seen = await site.send(app, path);
    site.jira.setFault({ kind });

    expect([seen.points, (await site.send(app, path)).points]).toStrictEqual([2, points]);
  });

  test('people on Jira’s own screens meet none', async () => {
    site.jira.setFault({ kind: 'server-error' });

    expect((await site.send('ada', path)).status).toBe(200);
  });

  test('a write whose answer is lost is done', async () => {
    site.jira.setFault({ kind: 'lost-response' });
    const caller = { ...app, kind: 'user', accountId: SAMPLE.people.ada.accountId } as const;
    const edit = { fields: { summary: 'Written, and nobody heard of it' } };

    const { status } = await site.send(caller, `PUT /issue/${SAMPLE.deliveryIssueKey}`, edit);

    expect(status).toBe(0);
    const { body } = await site.send('ada', `GET /issue/${SAMPLE.deliveryIssueKey}?fields=summary`);
    expect(body).toMatchObject(edit);
  });

  test('a search is stale for everybody, for as long as the fault says', async () => {
    const found = async (): Promise<unknown> => {
      const jql = 'project = ACME AND summary ~ "Renamed"';
      return (await site.send('ada', 'POST /search/jql', { jql, fields: ['key'] })).body as unknown;
    };
    site.jira.setFault({ kind: 'stale-query', milliseconds: 30_000 });
    const edit = { fields: { summary: 'Renamed' } };
    await site.send('ada', `PUT /issue/${SAMPLE.deliveryIssueKey}`, edit);
    site.clock.advance(5_000);
    const stale = await found();
    site.clock.advance(30_000);

    expect(stale).toMatchObject({ issues: [] });
    expect(await found()).toMatchObject({ issues: [{ key: SAMPLE.deliveryIssueKey }] });
  });
});
