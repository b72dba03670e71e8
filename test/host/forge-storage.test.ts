import { kvs, MetadataField } from '@forge/kvs';

import { createClock } from '#host/clock';
import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';

import { note } from './fixtures/storage-entities';

const notes = kvs.entity<Record<string, unknown>>('note');

beforeEach(() => {
  useForgeStorageInProcess({ entities: [note] });
});

describe('plain rows', () => {
  test('get answers what set stored, and undefined for a key that is not there', async () => {
    await kvs.set('a', { text: 'ä', list: [1, null] });

    expect(await kvs.get('a')).toStrictEqual({ text: 'ä', list: [1, null] });
    expect(await kvs.get('b')).toBeUndefined();
  });

  test('delete removes the row and does not mind a missing one', async () => {
    await kvs.set('a', 1);

    await kvs.delete('a');
    await kvs.delete('a');

    expect(await kvs.get('a')).toBeUndefined();
  });

  test('an entity row and a plain row with the same key are two rows', async () => {
    await kvs.set('a', 'plain');
    await notes.set('a', { kind: 'entity' });

    expect(await kvs.get('a')).toBe('plain');
    expect(await notes.get('a')).toStrictEqual({ kind: 'entity' });
  });

  test('FAIL_IF_EXISTS refuses an existing key with 409 and leaves it alone', async () => {
    await notes.set('a', { version: 1 }, { keyPolicy: 'FAIL_IF_EXISTS' });

    await expect(
      notes.set('a', { version: 2 }, { keyPolicy: 'FAIL_IF_EXISTS' }),
    ).rejects.toMatchObject({ code: 'KEY_CONFLICT', responseDetails: { status: 409 } });
    expect(await notes.get('a')).toStrictEqual({ version: 1 });
  });

  test('set gives back the previous or the latest row when it is asked to', async () => {
    const answer = (value: number, returnValue: 'PREVIOUS' | 'LATEST'): Promise<unknown> =>
      kvs.set('a', value, { keyPolicy: 'OVERRIDE', returnValue });

    expect(await answer(1, 'PREVIOUS')).toBeUndefined();
    expect(await answer(2, 'PREVIOUS')).toStrictEqual({ key: 'a', value: 1 });
    expect(await answer(3, 'LATEST')).toStrictEqual({ key: 'a', value: 3 });
  });

  test('metadata says when the row was made, changed and will expire', async () => {
    const clock = createClock(Date.UTC(2026, 2, 2));
    useForgeStorageInProcess({ entities: [note], clock });
    await kvs.set('a', 1);
    clock.advance(60_000);
    await kvs.set('a', 2, { ttl: { value: 1, unit: 'DAYS' } });

    const row = await kvs.get('a', {
      metadataFields: [
        MetadataField.CREATED_AT,
        MetadataField.UPDATED_AT,
        MetadataField.EXPIRE_TIME,
      ],
    });

    expect(row!.updatedAt! - row!.createdAt!).toBeGreaterThanOrEqual(60_000);
    expect(Date.parse(row!.expireTime!) - row!.updatedAt!).toBe(86_400_000);
  });

  test('an expired row stays readable for 48 hours, as the platform warns, and no longer', async () => {
    const clock = createClock();
    useForgeStorageInProcess({ entities: [note], clock });
    await kvs.set('a', 1, { ttl: { value: 1, unit: 'HOURS' } });

    clock.advance(48 * 3_600_000);
    const late = await kvs.get('a');
    clock.advance(2 * 3_600_000);

    expect(late).toBe(1);
    expect(await kvs.get('a')).toBeUndefined();
    expect((await kvs.query().getMany()).results).toStrictEqual([]);
  });

  test('an entity that the manifest does not declare is refused with 404', async () => {
    await expect(kvs.entity('nobody').get('a')).rejects.toMatchObject({
      code: 'SCHEMA_NOT_FOUND',
      responseDetails: { status: 404 },
    });
  });

  test('a path that the package does not know is answered with 501', () => {
    const { status, body } = useForgeStorageInProcess({ entities: [note] }).handle(
      '/api/v1/sql',
      {},
    );

    expect(status).toBe(501);
    expect(body).toMatchObject({ code: 'NOT_MODELLED' });
  });
});

test('units are counted by 10 KB over everything that a request moves', () => {
  const storage = useForgeStorageInProcess({ entities: [note] });
  const value = 'x'.repeat(6_000);
  const items = [1, 2, 3].map((number) => ({ key: `k.${number}`, value }));

  const answers = [
    storage.handle('/api/v1/batch/set', items),
    storage.handle('/api/v1/batch/get', [{ key: 'k.1' }, { key: 'k.2' }]),
    storage.handle('/api/v1/query', { limit: 100 }),
    storage.handle('/api/v1/get', { key: 'missing' }),
  ];

  expect(answers.map(({ units }) => units)).toStrictEqual([
    { kind: 'write', units: 2 },
    { kind: 'read', units: 2 },
    { kind: 'read', units: 2 },
    { kind: 'read', units: 1 },
  ]);
});
