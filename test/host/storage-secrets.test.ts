import { kvs, MetadataField, WhereConditions } from '@forge/kvs';

import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';
import { stoppedClock } from '#test/support/stopped-clock';

import { note } from './fixtures/storage-entities';

beforeEach(() => {
  useForgeStorageInProcess({ entities: [note] });
});

describe('secrets', () => {
  test('a secret is kept until it is deleted, and deleting a missing one is fine', async () => {
    await kvs.setSecret('token', { value: 'ä' });
    const kept = await kvs.getSecret('token');
    await kvs.deleteSecret('token');
    await kvs.deleteSecret('token');

    expect([kept, await kvs.getSecret('token')]).toStrictEqual([{ value: 'ä' }, undefined]);
  });

  test('they are a store of their own: the same key elsewhere is another row', async () => {
    await kvs.set('token', 'plain');
    await kvs.entity('note').set('token', { kind: 'entity' });
    await kvs.setSecret('token', 'secret');

    await kvs.delete('token');

    expect(await kvs.get('token')).toBeUndefined();
    expect(await kvs.getSecret('token')).toBe('secret');
    expect(await kvs.entity('note').get('token')).toStrictEqual({ kind: 'entity' });
  });

  test('no query finds one', async () => {
    await kvs.setSecret('token.1', 'secret');
    await kvs.set('token.2', 'plain');

    const all = await kvs.query().getMany();
    const some = await kvs.query().where('key', WhereConditions.beginsWith('token')).getMany();

    expect([...all.results, ...some.results].map(({ key }) => key)).toStrictEqual([
      'token.2',
      'token.2',
    ]);
  });

  test('a batch does not reach them, and nor does an entity of that name', async () => {
    await kvs.setSecret('token', 'secret');

    const batch = await kvs.batchGet([{ key: 'token' }, { key: 'token', entityName: 'SECRET' }]);

    expect(batch).toMatchObject({
      successfulKeys: [],
      failedKeys: [
        { error: { code: 'KEY_NOT_FOUND' } },
        { error: { code: 'INVALID_ENTITY_TYPE' } },
      ],
    });
  });

  test('policies, returned rows, time to live and metadata work as for other rows', async () => {
    const clock = stoppedClock();
    useForgeStorageInProcess({ entities: [note], clock });
    await kvs.setSecret('token', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
    clock.advance(1_000);

    const previous = await kvs.setSecret('token', 2, {
      keyPolicy: 'OVERRIDE',
      returnValue: 'PREVIOUS',
      returnMetadataFields: [MetadataField.CREATED_AT],
      ttl: { value: 1, unit: 'HOURS' },
    });
    const row = await kvs.getSecret('token', { metadataFields: [MetadataField.EXPIRE_TIME] });

    const created = Date.UTC(2026, 2, 2);
    expect(previous).toStrictEqual({ key: 'token', value: 1, createdAt: created });
    expect(row).toStrictEqual({
      key: 'token',
      value: 2,
      expireTime: new Date(created + 1_000 + 3_600_000).toISOString(),
    });
    await expect(kvs.setSecret('token', 3, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
      code: 'KEY_CONFLICT',
    });
  });

  test('the call log shows which secret was asked for, never what it says', () => {
    const storage = useForgeStorageInProcess({ entities: [note] });

    const { keys } = storage.handle('/api/v1/secret/set', { key: 'token', value: 'secret' });

    expect(keys).toStrictEqual(['SECRET/token']);
  });
});
