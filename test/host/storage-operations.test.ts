import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';

import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';
import { stoppedClock } from '#test/support/stopped-clock';

import { note } from './fixtures/storage-entities';

const NOW = Date.UTC(2026, 2, 2);
const TOMORROW = '2026-03-03T00:00:00.000Z';

type Note = Readonly<Record<string, unknown>>;
const notes = kvs.entity<Note>('note');
const day = { ttl: { value: 1, unit: 'DAYS' } } as const;
const times = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
/** A new one each time: the package writes the parameters of a query into what it was given. */
const metadata = () => ({ metadataFields: [...times] });
const stamps = { createdAt: NOW, updatedAt: NOW, expireTime: TOMORROW };

/** The package's types say `void` of what it answers with a row only when it is asked to. */
const answerOf = (answer: Promise<unknown>): Promise<unknown> => answer;

beforeEach(() => {
  useForgeStorageInProcess({ entities: [note], clock: stoppedClock(NOW) });
});

/** What each method of the package does, with every option that its types know. */
const stories: Readonly<Record<keyof typeof kvs, () => Promise<void>>> = {
  get: async () => {
    await kvs.set('a', 1, day);

    expect(await kvs.get('a')).toBe(1);
    expect(await kvs.get('a', metadata())).toStrictEqual({ key: 'a', value: 1, ...stamps });
    expect(await kvs.get('a', { metadataFields: [] })).toStrictEqual({ key: 'a', value: 1 });
  },
  set: async () => {
    const back = { keyPolicy: 'OVERRIDE', returnMetadataFields: times, ...day } as const;

    expect(await answerOf(kvs.set('a', 1, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBeUndefined();
    expect(await kvs.set('a', 2, { ...back, returnValue: 'PREVIOUS' })).toStrictEqual({
      ...{ key: 'a', value: 1, ...stamps },
      // The row before lives for ever.
      expireTime: undefined,
    });
    expect(await kvs.set('a', 3, { ...back, returnValue: 'LATEST' })).toStrictEqual({
      ...{ key: 'a', value: 3, ...stamps },
    });
    expect(await answerOf(kvs.set('a', 4, { keyPolicy: 'OVERRIDE' }))).toBeUndefined();
    expect(await kvs.get('a')).toBe(4);
  },
  delete: async () => {
    await kvs.set('a', 1);
    await kvs.delete('a');

    expect(await kvs.get('a')).toBeUndefined();
  },
  query: async () => {
    for (const key of ['a.1', 'a.2', 'b']) await kvs.set(key, key, day);
    const page = () => kvs.query().where('key', WhereConditions.beginsWith('a.'));
    const first = await page().limit(1).getMany();
    const second = await page().limit(1).cursor(first.nextCursor!).getMany();

    expect([...first.results, ...second.results]).toStrictEqual([
      { key: 'a.1', value: 'a.1' },
      { key: 'a.2', value: 'a.2' },
    ]);
    expect(second.nextCursor).toBeUndefined();
    expect(await kvs.query(metadata()).getOne()).toStrictEqual({
      ...{ key: 'a.1', value: 'a.1' },
      ...stamps,
    });
  },
  batchSet: async () => {
    const { failedKeys } = await kvs.batchSet<unknown>([
      { key: 'a', value: 1, options: day },
      { key: 'a', value: { version: 1 }, entityName: 'note' },
    ]);

    expect(failedKeys).toStrictEqual([]);
    expect(await kvs.get('a', metadata())).toMatchObject({ value: 1, expireTime: TOMORROW });
    expect(await notes.get('a')).toStrictEqual({ version: 1 });
  },
  batchGet: async () => {
    await kvs.set('a', 1, day);
    await notes.set('a', { version: 1 });
    // The wire takes options here, though the package's types do not tell.
    const items = [
      { key: 'a', options: metadata() },
      { key: 'a', entityName: 'note' },
    ];

    expect(await kvs.batchGet(items)).toStrictEqual({
      successfulKeys: [
        { key: 'a', value: 1, ...stamps },
        { key: 'a', entityName: 'note', value: { version: 1 } },
      ],
      failedKeys: [],
    });
  },
  batchDelete: async () => {
    await kvs.set('a', 1);
    await notes.set('a', {});
    await kvs.batchDelete([{ key: 'a', entityName: 'note' }]);

    expect([await kvs.get('a'), await notes.get('a')]).toStrictEqual([1, undefined]);
  },
  getSecret: async () => {
    await kvs.setSecret('a', 1, day);

    expect(await kvs.getSecret('a', metadata())).toStrictEqual({ key: 'a', value: 1, ...stamps });
  },
  setSecret: async () => {
    await kvs.setSecret('a', { token: 1 });

    expect(await kvs.getSecret('a')).toStrictEqual({ token: 1 });
  },
  deleteSecret: async () => {
    await kvs.setSecret('a', 1);
    await kvs.deleteSecret('a');

    expect(await kvs.getSecret('a')).toBeUndefined();
  },
  entity: async () => {
    const back = { keyPolicy: 'OVERRIDE', returnValue: 'LATEST', ...day } as const;
    const set = await answerOf(notes.set('a', { owner: 'x', at: '1', weight: 2 }, back));
    await notes.set('b', { owner: 'x', at: '2', weight: 1 }, day);
    const found = await notes
      .query(metadata())
      .index('by-owner', { partition: ['x'] })
      .where(WhereConditions.lessThan('3'))
      .filters(new Filter<Note>().and('weight', FilterConditions.lessThan(2)))
      .sort(Sort.DESC)
      .getOne();
    await notes.delete('b');

    expect(set).toStrictEqual({ key: 'a', value: { owner: 'x', at: '1', weight: 2 } });
    expect(found).toStrictEqual({ key: 'b', value: { owner: 'x', at: '2', weight: 1 }, ...stamps });
    expect(await notes.get('b', metadata())).toBeUndefined();
  },
  transact: async () => {
    const version = (number: number) => ({
      entityName: 'note',
      conditions: new Filter<{ version: number }>().and(
        'version',
        FilterConditions.equalTo(number),
      ),
    });
    for (const key of ['set', 'delete', 'check']) await notes.set(key, { version: 1 });

    await kvs
      .transact()
      .set('set', { version: 2 }, version(1), day)
      .delete('delete', version(1))
      .check('check', version(1))
      .set('plain', 1)
      .execute();

    expect(await notes.get('set', metadata())).toStrictEqual({
      ...{ key: 'set', value: { version: 2 } },
      ...stamps,
    });
    expect([await notes.get('delete'), await kvs.get('plain')]).toStrictEqual([undefined, 1]);
  },
};

test.each(Object.keys(stories) as (keyof typeof stories)[])('kvs.%s', async (method) => {
  await expect(stories[method]()).resolves.toBeUndefined();
});

test('the package has no method that is not here', () => {
  const { constructor } = Object.getPrototypeOf(kvs) as { constructor: { prototype: object } };
  const methods = Object.getOwnPropertyNames(constructor.prototype);

  expect(methods.filter((name) => name !== 'constructor').sort()).toStrictEqual(
    Object.keys(stories).sort(),
  );
});
