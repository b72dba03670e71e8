import { Filter, FilterConditions, ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';

import { type StorageCode, storageCodes } from '#host/forge-storage/storage-refusal';
import { limits } from '#host/limits';
import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';
import { stoppedClock } from '#test/support/stopped-clock';

import { note } from './fixtures/storage-entities';

type Note = Record<string, unknown>;

const { storage: limit } = limits;
const notes = kvs.entity<Note>('note');
const byWeight = () => notes.query().index('weight');
/** Exactly 20 units: the two quotation marks count. */
const large = (index: number) => kvs.set(`k${index}`, 'x'.repeat(199_998));
const presence = { property: 'size', condition: 'EXISTS', values: [true] };

/** What the package's types forbid and an app in JavaScript can send all the same. */
async function send(path: string, body: unknown): Promise<void> {
  const response = await (
    globalThis as unknown as {
      __forge_fetch__: (meta: object, path: string, init: object) => Promise<Response>;
    }
  ).__forge_fetch__({ type: 'kvs' }, path, { body: JSON.stringify(body) });
  const { code, message } = (await response.json()) as { code: string; message: string };
  const { status, statusText } = response;
  const details = { traceId: null, httpMethod: 'POST', httpPath: path, responseBodyLength: 0 };
  throw new ForgeKvsAPIError({ status, statusText, ...details }, { code, message });
}

/** How an app meets each code; the types see to it that none is forgotten. */
const stories: Readonly<Record<StorageCode, () => Promise<unknown>>> = {
  EMPTY_KEY: () => notes.get(''),
  KEY_TOO_SHORT: () => kvs.get(''),
  KEY_TOO_LONG: () => kvs.get('k'.repeat(limit.keyCharacters + 1)),
  INVALID_KEY: () => kvs.set('a/b', 1),
  // The package makes `undefined` of it, so that the wire is asked.
  KEY_NOT_FOUND: () => send('/api/v1/get', { key: 'missing' }),
  KEY_CONFLICT: async () => {
    await notes.set('a', {});
    await notes.set('a', {}, { keyPolicy: 'FAIL_IF_EXISTS' });
  },
  KEY_DUPLICATION_ERROR: () => kvs.transact().set('a', 1).delete('a').execute(),
  MAX_SIZE: () => kvs.set('a', 'x'.repeat(limit.valueBytes)),
  MAX_DEPTH: () => kvs.set('a', JSON.parse('['.repeat(32) + ']'.repeat(32)) as unknown[]),
  INVALID_TTL: () => kvs.set('a', 1, { ttl: { value: 0, unit: 'DAYS' } }),
  INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION: () =>
    send('/api/v1/set', {
      ...{ key: 'a', value: 1 },
      options: { keyPolicy: 'FAIL_IF_EXISTS', returnValue: 'PREVIOUS' },
    }),
  ENTITY_TYPE_TOO_SHORT: () => kvs.entity('no').get('a'),
  ENTITY_TYPE_TOO_LARGE: () => kvs.entity('n'.repeat(limit.entityNameMaximum + 1)).get('a'),
  INVALID_ENTITY_TYPE: () => kvs.entity('Note').get('a'),
  SCHEMA_NOT_FOUND: () => kvs.entity('nobody').get('a'),
  INVALID_ENTITY_VALUE: () =>
    send('/api/v1/entity/set', { entityName: 'note', key: 'a', value: [] }),
  INVALID_ENTITY_INDEX: () => notes.query().index('by-nobody').getMany(),
  INCORRECT_PROPERTY_TYPE: () => notes.set('a', { size: 2 ** 31 }),
  COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE: () =>
    byWeight()
      .limit(limit.pageMaximum + 1)
      .getMany(),
  EMPTY_FILTER_OPERATOR: () =>
    send('/api/v1/entity/query', {
      ...{ entityName: 'note', indexName: 'weight' },
      filters: { and: [] },
    }),
  INVALID_FILTER_OPERATORS_COMBINATION: () =>
    send('/api/v1/entity/query', {
      ...{ entityName: 'note', indexName: 'weight' },
      filters: { and: [presence], or: [presence] },
    }),
  INSUFFICIENT_FILTER_VALUES: () =>
    send('/api/v1/entity/query', {
      ...{ entityName: 'note', indexName: 'weight' },
      range: { condition: 'BETWEEN', values: [1] },
    }),
  TOO_MANY_BATCH_ENTITIES: () =>
    kvs.batchDelete(Array.from({ length: 26 }, (_, index) => ({ key: `k${index}` }))),
  INVALID_TRANSACTION_REQUEST: () => kvs.transact().execute(),
  CONDITIONAL_CHECK_FAILED: () => {
    const conditions = new Filter<Note>().and('size', FilterConditions.equalTo(1));
    return kvs.transact().check('missing', { entityName: 'note', conditions }).execute();
  },
  UNPROCESSABLE_ENTITY: () =>
    Array.from({ length: 26 }, (_, index) => `k${index}`)
      .reduce((transaction, key) => transaction.delete(key), kvs.transact())
      .execute(),
  TOO_MANY_REQUESTS: async () => {
    for (let index = 0; index < 200; index += 1) await large(index);
    await kvs.transact().set('a', 1).execute();
  },
  RATE_LIMIT_EXCEEDED: async () => {
    for (let index = 0; index < 200; index += 1) await large(index);
    await kvs.set('a', 1);
  },
  REQUEST_THROTTLED: async () => {
    for (let time = 0; time < 6; time += 1) await large(0);
  },
  INVALID_REQUEST: () => send('/api/v1/get', { key: 'a', colour: 1 }),
  INVALID_VALUE: () => kvs.set('a', null),
  INVALID_PROPERTY: () =>
    byWeight().filters(new Filter<Note>().and('colour', FilterConditions.exists())).getMany(),
  INVALID_PARTITION: () => notes.query().index('by-owner').getMany(),
  INVALID_CONDITION: () =>
    // The package's types allow a number here, which has no beginning.
    notes.query().index('weight').where(WhereConditions.beginsWith(1)).getMany(),
  TOO_MANY_CONDITIONS: () =>
    byWeight()
      .filters(
        Array.from({ length: 100 }, () => FilterConditions.exists()).reduce(
          (filter, condition) => filter.or('size', condition),
          new Filter<Note>().or('size', FilterConditions.exists()),
        ),
      )
      .getMany(),
  INVALID_CURSOR: () => byWeight().cursor('kept-from-yesterday').getMany(),
};

const codes = Object.keys(stories) as StorageCode[];

beforeEach(() => {
  useForgeStorageInProcess({ entities: [note], clock: stoppedClock(), rateLimits: true });
});

test.each(codes)('an app that is refused with %s finds code, status and message', async (code) => {
  const refused = (await stories[code]().catch((error: unknown) => error)) as ForgeKvsAPIError;

  expect(refused).toBeInstanceOf(ForgeKvsAPIError);
  expect(refused).toMatchObject({
    code,
    message: expect.stringMatching(/\w{3}/) as string,
    responseDetails: { status: storageCodes[code] },
  });
});

/** Word for word as somebody saw them (platform/forge.md §1.3). */
const measured: readonly (readonly [StorageCode, string])[] = [
  ['KEY_CONFLICT', 'Provided key already exists and cannot be overwritten'],
  ['SCHEMA_NOT_FOUND', 'The schema provided does not exist'],
  ['INCORRECT_PROPERTY_TYPE', 'Data type for property "size" is defined as "integer"'],
  ['INVALID_TTL', 'TTL value must be a positive integer, received: 0'],
  [
    'CONDITIONAL_CHECK_FAILED',
    'Request failed due to conditional check specified or optimistic locking',
  ],
  ['KEY_DUPLICATION_ERROR', 'Duplicate key found in request'],
  ['UNPROCESSABLE_ENTITY', 'Request cannot be processed due to one or more semantic errors'],
];

test.each(measured)('%s is worded as on the platform', async (code, message) => {
  await expect(stories[code]()).rejects.toMatchObject({ message });
});

test('TOO_MANY_BATCH_ENTITIES counts, as on the platform', async () => {
  const items = Array.from({ length: 26 }, (_, index) => ({ key: `k${index}`, value: 1 }));

  await expect(kvs.batchSet(items)).rejects.toMatchObject({
    message:
      'Number of entities to set was 26, but you can only set a maximum of 25 entities at a time.',
  });
});
