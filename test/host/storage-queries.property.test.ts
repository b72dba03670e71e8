import { kvs, Sort } from '@forge/kvs';
import fc from 'fast-check';

import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';

import { note } from './fixtures/storage-entities';

type Value = string | number | boolean;
type Note = Readonly<Record<string, Value>>;
type Row = { readonly key: string; readonly value: Note };
type Condition = { readonly condition: string; readonly values: readonly Value[] };
type Query = {
  readonly index: (typeof indexes)[number];
  readonly partition: readonly string[];
  readonly range: Condition | undefined;
  readonly filters: { readonly operator: 'and' | 'or'; readonly items: readonly Filter[] };
  readonly descending: boolean;
  readonly limit: number;
};
type Filter = Condition & { readonly property: string };

/** The index that every entity has. */
const byKey = { name: 'by-key', partition: [], range: ['key'] };
const indexes = [...note.indexes, byKey];

// Few values, so that they meet; the last two are in another order as UTF-16 than as UTF-8.
const text = fc.constantFrom('', 'a', 'ab', 'b', 'ä', '\uFB00', '\u{1F600}');
const size = fc.integer({ min: -2, max: 2 });
const weight = fc.constantFrom(-1.5, 0, 0.5, 2);
const owner = fc.constantFrom('x', 'y');
const kind = fc.constantFrom('k', 'l');

const noteValue: fc.Arbitrary<Note> = fc.record(
  { owner, kind, at: text, size, weight, done: fc.boolean() },
  { requiredKeys: [] },
);

const rows: fc.Arbitrary<readonly Row[]> = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('1', '10', '2', 'a', 'B', 'c.1', 'c.2', 'd'),
    value: noteValue,
  }),
  { selector: ({ key }) => key },
);

const valuesOf: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  ...{ owner, kind, at: text, size, weight },
  key: fc.constantFrom('1', '2', 'a', 'c.', 'd'),
  done: fc.boolean(),
};

const ordering = ['GREATER_THAN', 'GREATER_THAN_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_EQUAL_TO'];

function conditionOn(property: string, others: readonly string[]): fc.Arbitrary<Condition> {
  const value = valuesOf[property]!;
  const isText = ['key', 'at', 'owner', 'kind'].includes(property);
  const one = fc.record({
    condition: fc.constantFrom('EQUAL_TO', ...(property === 'done' ? [] : ordering), ...others),
    values: fc.tuple(value),
  });
  const two = fc.record({ condition: fc.constant('BETWEEN'), values: fc.tuple(value, value) });
  const prefix = fc.record({ condition: fc.constant('BEGINS_WITH'), values: fc.tuple(value) });
  return fc.oneof(one, ...(property === 'done' ? [] : [two]), ...(isText ? [prefix] : []));
}

const filter: fc.Arbitrary<Filter> = fc
  .constantFrom('owner', 'kind', 'at', 'size', 'weight', 'done')
  .chain((property) => {
    const presence = fc.record({
      condition: fc.constantFrom('EXISTS', 'NOT_EXISTS'),
      values: fc.constant([true]),
    });
    const part = fc.record({
      condition: fc.constantFrom('CONTAINS', 'NOT_CONTAINS'),
      values: fc.tuple(text),
    });
    return fc
      .oneof(conditionOn(property, ['NOT_EQUAL_TO']), presence, part)
      .map((condition) => ({ ...condition, property }));
  });

const query: fc.Arbitrary<Query> = fc.constantFrom(...indexes).chain((index) =>
  fc.record({
    index: fc.constant(index),
    partition: fc.tuple(...index.partition.map((name) => (name === 'owner' ? owner : kind))),
    range: fc.option(conditionOn(index.range[0]!, []), { nil: undefined }),
    filters: fc.record({
      operator: fc.constantFrom('and' as const, 'or' as const),
      items: fc.array(filter, { maxLength: 3 }),
    }),
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
);

function compare(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return Number(left) - Number(right);
}

/** What a condition means, told a second time. */
function holds({ condition, values }: Condition, actual: Value | undefined): boolean {
  const [first = '', second = ''] = values;
  const contains = typeof actual === 'string' && actual.includes(String(first));
  const isThere = actual !== undefined;
  const order = isThere ? compare(actual, first) : NaN;
  const meanings: Readonly<Record<string, boolean>> = {
    EXISTS: isThere,
    NOT_EXISTS: !isThere,
    CONTAINS: contains,
    NOT_CONTAINS: !contains,
    EQUAL_TO: actual === first,
    NOT_EQUAL_TO: actual !== first,
    BETWEEN: order >= 0 && compare(actual ?? '', second) <= 0,
    BEGINS_WITH: isThere && String(actual).startsWith(String(first)),
    GREATER_THAN: order > 0,
    GREATER_THAN_EQUAL_TO: order >= 0,
    LESS_THAN: order < 0,
    LESS_THAN_EQUAL_TO: order <= 0,
  };
  return meanings[condition]!;
}

/** The keys that a query finds when it is read to its end. */
function expectedKeys(all: readonly Row[], { index, ...asked }: Query): readonly string[] {
  const { operator, items } = asked.filters;
  const rangeOf = ({ key, value }: Row): Value | undefined =>
    index === byKey ? key : value[index.range[0]!];
  const passes = (value: Note): boolean => {
    const held = items.map((item) => holds(item, value[item.property]));
    return items.length === 0 || (operator === 'and' ? !held.includes(false) : held.includes(true));
  };
  const found = all
    .filter((row) => rangeOf(row) !== undefined)
    .filter(({ value }) => index.partition.every((name, n) => value[name] === asked.partition[n]))
    .filter((row) => asked.range === undefined || holds(asked.range, rangeOf(row)))
    .filter(({ value }) => passes(value))
    .sort((one, other) => compare(rangeOf(one)!, rangeOf(other)!) || compare(one.key, other.key))
    .map(({ key }) => key);
  return asked.descending ? found.reverse() : found;
}

/** Reads page after page through the real package. */
async function readKeys(asked: Query): Promise<readonly string[]> {
  const { operator, items } = asked.filters;
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = kvs
      .entity<Note>('note')
      .query()
      .index(asked.index.name, { partition: [...asked.partition] })
      .sort(asked.descending ? Sort.DESC : Sort.ASC)
      .limit(asked.limit);
    // The package's types know each condition by itself; here they are values of a test.
    if (asked.range !== undefined) page.where(asked.range as never);
    if (items.length > 0) {
      page.filters({ filters: () => items, operator: () => operator } as never);
    }
    if (cursor !== undefined) page.cursor(cursor);
    const { results, nextCursor } = await page.getMany();
    expect(results.length).toBeLessThanOrEqual(asked.limit);
    keys.push(...results.map(({ key }) => key));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return keys;
}

test('an index query read to its last cursor finds exactly the rows of its partition, range and filters, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.array(query, { minLength: 1, maxLength: 8 }),
      async (all, queries) => {
        useForgeStorageInProcess({ entities: [note] });
        for (const { key, value } of all) await kvs.entity<Note>('note').set(key, value);

        for (const asked of queries) {
          expect(await readKeys(asked)).toStrictEqual(expectedKeys(all, asked));
        }
      },
    ),
    { numRuns: 200 },
  );
});
