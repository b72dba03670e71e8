import { type ForgeStorage } from '#host/forge-storage/create-forge-storage';
import { limits } from '#host/limits';
import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';
import { stoppedClock } from '#test/support/stopped-clock';

import { note } from './fixtures/storage-entities';

const { storage: limit } = limits;
const SECOND = 1_000;
const MINUTE = 60_000;

type Request = readonly [path: string, body: unknown];
type Rate = {
  readonly name: keyof typeof limit;
  readonly window: number;
  /** Makes what there must be before; its time is over when the rate is used up. */
  readonly prepare?: readonly Request[];
  /** Requests that use up the rate to the last bit. */
  readonly uses: readonly Request[];
  /** Milliseconds between two of them. */
  readonly apart: number;
  /** One more. */
  readonly more: Request;
  readonly code: string;
};

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const set = (key: string, bytes: number): Request => [
  '/api/v1/set',
  { key, value: 'x'.repeat(bytes - 2) },
];
const missing: Request = ['/api/v1/get', { key: 'missing' }];
const batchSet = (index: number): Request => [
  '/api/v1/batch/set',
  [{ key: `b${index}`, value: 1 }],
];

/** The largest round share of a rate that still is one value. */
const shareOf = (rate: number): number => {
  const count = many(rate, (index) => index + 1).find(
    (parts) => rate % parts === 0 && rate / parts <= limit.valueBytes,
  );
  return rate / (count ?? 1);
};
const readShare = shareOf(limit.keyReadBytesPerSecond);
const writeShare = shareOf(limit.keyWriteBytesPerSecond);
const rowBytes = limit.queryBytesPerSecond / limit.pageMaximum;

const rates: readonly Rate[] = [
  {
    name: 'requestsPerSecond',
    window: SECOND,
    uses: many(limit.requestsPerSecond, () => missing),
    apart: 0,
    more: missing,
    code: '429 RATE_LIMIT_EXCEEDED',
  },
  {
    name: 'readUnitsPerMinute',
    window: MINUTE,
    // What finds nothing costs one unit as well.
    uses: many(limit.readUnitsPerMinute, () => missing),
    apart: 2,
    more: missing,
    code: '429 RATE_LIMIT_EXCEEDED',
  },
  {
    name: 'writeUnitsPerMinute',
    window: MINUTE,
    uses: many(limit.writeUnitsPerMinute / 20, (index) => set(`k${index}`, 20 * limit.unitBytes)),
    apart: 2,
    more: set('k', 3),
    code: '429 RATE_LIMIT_EXCEEDED',
  },
  {
    name: 'batchSetsPerMinute',
    window: MINUTE,
    uses: many(limit.batchSetsPerMinute, batchSet),
    apart: 2,
    more: batchSet(0),
    code: '429 RATE_LIMIT_EXCEEDED',
  },
  {
    name: 'keyReadBytesPerSecond',
    window: SECOND,
    prepare: [set('k', readShare)],
    uses: many(limit.keyReadBytesPerSecond / readShare, () => ['/api/v1/get', { key: 'k' }]),
    apart: 0,
    more: ['/api/v1/get', { key: 'k' }],
    code: '429 REQUEST_THROTTLED',
  },
  {
    name: 'keyWriteBytesPerSecond',
    window: SECOND,
    uses: many(limit.keyWriteBytesPerSecond / writeShare, () => set('k', writeShare)),
    apart: 0,
    more: set('k', 3),
    code: '429 REQUEST_THROTTLED',
  },
  {
    name: 'queryBytesPerSecond',
    window: SECOND,
    prepare: many(limit.pageMaximum, (index) => set(`k${index}`, rowBytes)),
    uses: [['/api/v1/query', { limit: limit.pageMaximum }]],
    apart: 0,
    more: ['/api/v1/query', { limit: 1 }],
    code: '429 REQUEST_THROTTLED',
  },
];

function ask(storage: ForgeStorage, [path, body]: Request): string {
  const answer = storage.handle(path, body);
  const code = (answer.body as { readonly code?: string } | undefined)?.code;
  return code === undefined || code === 'KEY_NOT_FOUND' ? 'ok' : `${answer.status} ${code}`;
}

describe('rates of an installation', () => {
  test('every rate of the table has its case', () => {
    const inTable = Object.keys(limit).filter((name) => /Per(Second|Minute)$/.test(name));

    expect(rates.map(({ name }) => name as string).sort()).toStrictEqual(inTable.sort());
  });

  test.each(rates)(
    '$name: what just fits is answered, one more is not until the window has passed',
    ({ window, prepare = [], uses, apart, more, code }) => {
      const clock = stoppedClock();
      const storage = useForgeStorageInProcess({ entities: [note], clock, rateLimits: true });
      for (const request of prepare) expect(ask(storage, request)).toBe('ok');
      clock.advance(window);
      const begun = clock.now();

      const within = uses.map((request) => {
        const answer = ask(storage, request);
        clock.advance(apart);
        return answer;
      });
      const over = ask(storage, more);
      clock.advance(begun + window - 1 - clock.now());
      const lastMoment = ask(storage, more);
      clock.advance(1);
      const after = ask(storage, more);

      expect(within.filter((answer) => answer !== 'ok')).toStrictEqual([]);
      expect([over, lastMoment, after]).toStrictEqual([code, code, 'ok']);
    },
  );

  test('a transaction beyond the units answers TOO_MANY_REQUESTS, as its page says, and writes nothing', () => {
    const clock = stoppedClock();
    const storage = useForgeStorageInProcess({ entities: [note], clock, rateLimits: true });
    // 20 values would be more than a transaction takes.
    const values = 19;
    const bytes = 20 * limit.unitBytes;
    const big = (name: string): Request => {
      const sets = many(values, (index) => set(`${name}.${index}`, bytes)[1]);
      return ['/api/v1/transaction', { set: sets }];
    };
    const fitting = Math.floor((limit.writeUnitsPerMinute * limit.unitBytes) / (values * bytes));

    const answers = many(fitting + 1, (index) => ask(storage, big(`t${index}`)));

    expect(answers.slice(0, -1).every((answer) => answer === 'ok')).toBe(true);
    expect(answers.at(-1)).toBe('429 TOO_MANY_REQUESTS');
    expect(storage.handle('/api/v1/get', { key: `t${fitting}.0` }).status).toBe(404);
  });

  test('a write that would go beyond the units leaves nothing behind', () => {
    const clock = stoppedClock();
    const storage = useForgeStorageInProcess({ entities: [note], clock, rateLimits: true });
    const before = limit.writeUnitsPerMinute - 1;
    for (const index of many(before, (n) => n)) {
      ask(storage, ['/api/v1/delete', { key: `missing${index}` }]);
      clock.advance(2);
    }

    const two = ask(storage, set('two-units', limit.unitBytes + 1));
    const one = ask(storage, set('one-unit', limit.unitBytes));

    expect([two, one]).toStrictEqual(['429 RATE_LIMIT_EXCEEDED', 'ok']);
    expect(storage.handle('/api/v1/get', { key: 'two-units' }).status).toBe(404);
  });

  test('reads and writes have units of their own, and another key has bytes of its own', () => {
    const clock = stoppedClock();
    const storage = useForgeStorageInProcess({ entities: [note], clock, rateLimits: true });
    for (const key of many(limit.keyWriteBytesPerSecond / writeShare, () => 'k')) {
      ask(storage, set(key, writeShare));
    }

    const answers = [set('k', 3), set('other', 3), ['/api/v1/get', { key: 'k' }] as const];

    expect(answers.map((request) => ask(storage, request))).toStrictEqual([
      '429 REQUEST_THROTTLED',
      'ok',
      'ok',
    ]);
  });

  test('a refused request costs no unit and says so', () => {
    const clock = stoppedClock();
    const storage = useForgeStorageInProcess({ entities: [note], clock, rateLimits: true });
    for (const request of many(limit.requestsPerSecond, () => missing)) ask(storage, request);

    const { status, units } = storage.handle(...missing);

    expect({ status, units }).toStrictEqual({ status: 429, units: { kind: 'read', units: 0 } });
  });
});
