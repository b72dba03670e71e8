import { limits } from '#host/limits';
import { type StorageEntity } from '#host/manifest/manifest-schema';
import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';

import { note } from './fixtures/storage-entities';

const { storage: limit } = limits;
type Request = readonly [path: string, body: unknown];
type Limit = keyof typeof limit;

const set = (value: unknown, key = 'k'): Request => ['/api/v1/set', { key, value }];
const setNote = (value: unknown): Request => [
  '/api/v1/entity/set',
  { entityName: 'note', key: 'k', value },
];
const query = (fields: object): Request => [
  '/api/v1/entity/query',
  { entityName: 'note', indexName: 'weight', ...fields },
];
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function nested(depth: number): unknown {
  return depth === 0 ? 'core' : { inner: nested(depth - 1) };
}

/** JSON text of exactly so many bytes: the two quotation marks count. */
const textOf = (bytes: number): string => 'x'.repeat(bytes - 2);

/** A list of 20 sets whose JSON is exactly so many bytes. */
function setsOf(bytes: number): { key: string; value: string }[] {
  const count = 20;
  const items = many(count, (index) => ({ key: `k${index}`, value: '' }));
  const room = bytes - JSON.stringify(items).length;
  return items.map((item, index) => ({
    ...item,
    value: 'x'.repeat(Math.floor(room / count) + (index < room % count ? 1 : 0)),
  }));
}

/** The rest of a transaction's JSON once its sets are taken out; the parsed request has all three lists. */
const transactionFrame = JSON.stringify({ set: [], delete: [], check: [] }).length - 2;

const presence = { property: 'size', condition: 'EXISTS', values: [true] };

/** For each limit: a request that just fits, the first one that does not, and how it is refused. */
const cases: readonly (readonly [Limit, Request, Request, string])[] = [
  [
    'keyCharacters',
    set(1, 'k'.repeat(limit.keyCharacters)),
    set(1, 'k'.repeat(limit.keyCharacters + 1)),
    '400 KEY_TOO_LONG',
  ],
  ['valueBytes', set(textOf(limit.valueBytes)), set(textOf(limit.valueBytes + 1)), '400 MAX_SIZE'],
  ['valueDepth', set(nested(limit.valueDepth)), set(nested(limit.valueDepth + 1)), '400 MAX_DEPTH'],
  [
    'integerMinimum',
    setNote({ size: limit.integerMinimum }),
    setNote({ size: limit.integerMinimum - 1 }),
    '400 INCORRECT_PROPERTY_TYPE',
  ],
  [
    'integerMaximum',
    setNote({ size: limit.integerMaximum }),
    setNote({ size: limit.integerMaximum + 1 }),
    '400 INCORRECT_PROPERTY_TYPE',
  ],
  [
    'pageMaximum',
    query({ limit: limit.pageMaximum }),
    query({ limit: limit.pageMaximum + 1 }),
    '400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
  ],
  [
    'queryConditions',
    query({ filters: { or: many(limit.queryConditions, () => presence) } }),
    query({ filters: { or: many(limit.queryConditions + 1, () => presence) } }),
    '400 TOO_MANY_CONDITIONS',
  ],
  [
    'queryConditions',
    query({
      range: { condition: 'GREATER_THAN', values: [0] },
      filters: { and: many(limit.queryConditions - 1, () => presence) },
    }),
    query({
      range: { condition: 'GREATER_THAN', values: [0] },
      filters: { and: many(limit.queryConditions, () => presence) },
    }),
    '400 TOO_MANY_CONDITIONS',
  ],
  [
    'batchItems',
    ['/api/v1/batch/set', many(limit.batchItems, (index) => ({ key: `k${index}`, value: 1 }))],
    ['/api/v1/batch/set', many(limit.batchItems + 1, (index) => ({ key: `k${index}`, value: 1 }))],
    '400 TOO_MANY_BATCH_ENTITIES',
  ],
  [
    'batchBytes',
    ['/api/v1/batch/set', setsOf(limit.batchBytes)],
    ['/api/v1/batch/set', setsOf(limit.batchBytes + 1)],
    '413 MAX_SIZE',
  ],
  [
    'transactionOperations',
    transactionOf(many(limit.transactionOperations, (index) => ({ key: `k${index}`, value: 1 }))),
    transactionOf(
      many(limit.transactionOperations + 1, (index) => ({ key: `k${index}`, value: 1 })),
    ),
    '422 UNPROCESSABLE_ENTITY',
  ],
  [
    'transactionBytes',
    transactionOf(setsOf(limit.transactionBytes - transactionFrame)),
    transactionOf(setsOf(limit.transactionBytes - transactionFrame + 1)),
    '422 UNPROCESSABLE_ENTITY',
  ],
  [
    'timeToLiveMilliseconds',
    expiring(limit.timeToLiveMilliseconds / 86_400_000),
    expiring(limit.timeToLiveMilliseconds / 86_400_000 + 1),
    '400 INVALID_TTL',
  ],
];

/** Limits that refuse nothing here; each has its test by name. */
const elsewhere: Readonly<Partial<Record<Limit, string>>> = {
  pageDefault: 'below',
  expiredRowsStayMilliseconds: 'forge-storage.test.ts',
  unitBytes: 'forge-storage.test.ts',
  entities: 'manifest.test.ts',
  entityNameMinimum: 'below',
  entityNameMaximum: 'below',
  indexNameMinimum: 'manifest.test.ts',
  indexNameMaximum: 'manifest.test.ts',
};

function transactionOf(sets: unknown): Request {
  return ['/api/v1/transaction', { set: sets }];
}

function expiring(days: number): Request {
  return ['/api/v1/set', { key: 'k', value: 1, options: { ttl: { value: days, unit: 'DAYS' } } }];
}

function ask([path, body]: Request, entities: readonly StorageEntity[] = [note]): string {
  // Over the wire, because `undefined` and the size of the text are the wire's.
  const sent: unknown = JSON.parse(JSON.stringify(body));
  const answer = useForgeStorageInProcess({ entities }).handle(path, sent);
  const code = answer.status < 300 ? 'ok' : (answer.body as { code: string }).code;
  return answer.status < 300 ? 'ok' : `${answer.status} ${code}`;
}

test('every limit of the table has a case here or a test elsewhere', () => {
  const covered = new Set([...cases.map(([name]) => name), ...Object.keys(elsewhere)]);
  // Rates are in storage-rates.test.ts, which counts them in the same way.
  const sizes = Object.keys(limit).filter((name) => !/Per(Second|Minute)$/.test(name));

  expect([...covered].sort()).toStrictEqual(sizes.sort());
});

test.each(cases)('%s: what just fits is taken, one more is refused', (...[, fits, over, code]) => {
  expect([ask(fits), ask(over)]).toStrictEqual(['ok', code]);
});

test.each([
  ['an empty key', set(1, ''), '400 KEY_TOO_SHORT'],
  ['a key with a character outside the pattern', set(1, 'a/b'), '400 INVALID_KEY'],
  ['a key of blanks', set(1, '  '), '400 INVALID_KEY'],
  ['null as a value', set(null), '400 INVALID_VALUE'],
  ['no value', set(undefined), '400 INVALID_VALUE'],
  ['a list as an entity', setNote([]), '400 INVALID_ENTITY_VALUE'],
  ['a text where a number is declared', setNote({ size: '5' }), '400 INCORRECT_PROPERTY_TYPE'],
  [
    'a fraction where an integer is declared',
    setNote({ size: 1.5 }),
    '400 INCORRECT_PROPERTY_TYPE',
  ],
  ['a number where a text is declared', setNote({ owner: 1 }), '400 INCORRECT_PROPERTY_TYPE'],
  ['a page of no rows', query({ limit: 0 }), '400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
  ['a time to live of zero', expiring(0), '400 INVALID_TTL'],
  [
    'a field that the wire does not have',
    ['/api/v1/get', { key: 'a', colour: 1 }],
    '400 INVALID_REQUEST',
  ],
  ['a body that is no object', ['/api/v1/get', 'a'], '400 INVALID_REQUEST'],
  ['an empty filter', query({ filters: { and: [] } }), '400 EMPTY_FILTER_OPERATOR'],
  [
    'both operators at one level',
    query({ filters: { and: [presence], or: [presence] } }),
    '400 INVALID_FILTER_OPERATORS_COMBINATION',
  ],
  [
    'a range with one end',
    query({ range: { condition: 'BETWEEN', values: [1] } }),
    '400 INSUFFICIENT_FILTER_VALUES',
  ],
  [
    'a filter used as a range',
    query({ range: { condition: 'EXISTS', values: [1] } }),
    '400 INVALID_CONDITION',
  ],
  ['an empty batch', ['/api/v1/batch/get', []], '400 INVALID_REQUEST'],
  [
    'one key twice in a batch',
    ['/api/v1/batch/get', [{ key: 'a' }, { key: 'a' }]],
    '400 KEY_DUPLICATION_ERROR',
  ],
  ['a transaction of nothing', ['/api/v1/transaction', {}], '400 INVALID_TRANSACTION_REQUEST'],
  [
    'a previous row with FAIL_IF_EXISTS',
    [
      '/api/v1/set',
      { key: 'a', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS', returnValue: 'PREVIOUS' } },
    ],
    '400 INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION',
  ],
] satisfies readonly (readonly [string, Request, string])[])(
  '%s is refused',
  (_name, request, code) => {
    expect(ask(request)).toBe(code);
  },
);

test.each([
  ['shortest', limit.entityNameMinimum, limit.entityNameMinimum - 1, 'ENTITY_TYPE_TOO_SHORT'],
  ['longest', limit.entityNameMaximum, limit.entityNameMaximum + 1, 'ENTITY_TYPE_TOO_LARGE'],
])('the %s name of an entity can be declared; one beyond can be of none', (...row) => {
  const [, fits, over, code] = row;
  const get = (length: number): string =>
    ask(
      ['/api/v1/entity/set', { entityName: 'n'.repeat(length), key: 'k', value: {} }],
      [{ ...note, name: 'n'.repeat(fits) }],
    );

  expect([get(fits), get(over)]).toStrictEqual(['ok', `400 ${code}`]);
});

test('a page holds ten rows when no limit is said', () => {
  const storage = useForgeStorageInProcess({ entities: [note] });
  for (const key of many(11, String)) storage.handle('/api/v1/set', { key, value: 1 });

  const { body } = storage.handle('/api/v1/query', {});

  expect((body as { data: unknown[] }).data).toHaveLength(limit.pageDefault);
});
