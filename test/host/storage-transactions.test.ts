import { Filter, FilterConditions, kvs } from '@forge/kvs';

import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';

import { note } from './fixtures/storage-entities';

type Note = { version: number };

const notes = kvs.entity<Note>('note');

const versionIs = (version: number) =>
  new Filter<Note>().and('version', FilterConditions.equalTo(version));

beforeEach(() => {
  useForgeStorageInProcess({ entities: [note] });
});

describe('batches', () => {
  test('a batch reports each key: what worked and why another did not', async () => {
    const set = await kvs.batchSet<unknown>([
      { key: 'a', value: 1 },
      { key: 'b', value: { size: 'large' }, entityName: 'note' },
    ]);
    const get = await kvs.batchGet([{ key: 'a' }, { key: 'b', entityName: 'note' }]);
    const deleted = await kvs.batchDelete([{ key: 'a' }, { key: 'never' }]);

    expect(set).toMatchObject({
      successfulKeys: [{ key: 'a' }],
      failedKeys: [{ key: 'b', entityName: 'note', error: { code: 'INCORRECT_PROPERTY_TYPE' } }],
    });
    expect(get).toStrictEqual({
      successfulKeys: [{ key: 'a', value: 1 }],
      failedKeys: [
        {
          key: 'b',
          entityName: 'note',
          error: { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' },
        },
      ],
    });
    expect(deleted).toStrictEqual({
      successfulKeys: [{ key: 'a' }, { key: 'never' }],
      failedKeys: [],
    });
  });
});

describe('transactions', () => {
  test('set, delete and check happen together when every condition holds', async () => {
    await notes.set('row', { version: 1 });
    await notes.set('other', { version: 5 });
    await notes.set('old', { version: 0 });

    await kvs
      .transact()
      .set('row', { version: 2 }, { entityName: 'note', conditions: versionIs(1) })
      .set('plain', 'x')
      .delete('old', { entityName: 'note' })
      .check('other', { entityName: 'note', conditions: versionIs(5) })
      .execute();

    expect(await notes.get('row')).toStrictEqual({ version: 2 });
    expect(await kvs.get('plain')).toBe('x');
    expect(await notes.get('old')).toBeUndefined();
  });

  test.each([
    ['is false', 'row'],
    ['is about a row that is not there', 'missing'],
  ])('nothing is written when a condition %s', async (_name, key) => {
    await notes.set('row', { version: 1 });

    const transaction = kvs
      .transact()
      .set('new', { version: 1 }, { entityName: 'note' })
      .check(key, { entityName: 'note', conditions: versionIs(7) })
      .execute();

    await expect(transaction).rejects.toMatchObject({
      code: 'CONDITIONAL_CHECK_FAILED',
      responseDetails: { status: 400 },
    });
    expect(await notes.get('new')).toBeUndefined();
  });

  test('a wrong value among good ones leaves nothing behind', async () => {
    const transaction = kvs
      .transact()
      .set('good', { version: 1 }, { entityName: 'note' })
      .set('bad', { version: 'one' }, { entityName: 'note' })
      .execute();

    await expect(transaction).rejects.toMatchObject({ code: 'INCORRECT_PROPERTY_TYPE' });
    expect(await notes.get('good')).toBeUndefined();
  });

  test('one row can not be checked and set at once', async () => {
    await notes.set('row', { version: 1 });

    const transaction = kvs
      .transact()
      .set('row', { version: 2 }, { entityName: 'note' })
      .check('row', { entityName: 'note', conditions: versionIs(1) })
      .execute();

    await expect(transaction).rejects.toMatchObject({ code: 'KEY_DUPLICATION_ERROR' });
  });

  test('a time to live is the only option that a transaction takes', () => {
    const storage = useForgeStorageInProcess({ entities: [note] });
    const set = (options: unknown): number =>
      storage.handle('/api/v1/transaction', { set: [{ key: 'a', value: 1, options }] }).status;

    expect(set({ ttl: { value: 1, unit: 'HOURS' } })).toBe(204);
    expect(set({ keyPolicy: 'FAIL_IF_EXISTS' })).toBe(400);
    expect(set({ keyPolicy: 'OVERRIDE', returnValue: 'LATEST' })).toBe(400);
  });
});
