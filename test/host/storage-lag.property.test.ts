import fc from 'fast-check';

import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';
import { stoppedClock } from '#test/support/stopped-clock';

import { note } from './fixtures/storage-entities';

const LAG = 1000;

type Rows = ReadonlyMap<string, number>;

const step = fc.record({
  wait: fc.constantFrom(0, 1, 400, 499, 500, 999, 1000, 3000),
  key: fc.constantFrom('a', 'b', 'c'),
  /** `undefined` deletes. */
  weight: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});

test('whatever happens, get shows the rows as they are and a query as each was up to one second ago', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const clock = stoppedClock();
      const storage = useForgeStorageInProcess({
        entities: [note],
        clock,
        queryLagMilliseconds: LAG,
      });
      const ask = (path: string, body: object): unknown =>
        storage.handle(`/api/v1/${path}`, { entityName: 'note', ...body }).body;
      const history: { at: number; rows: Rows }[] = [{ at: 0, rows: new Map() }];

      for (const { wait, key, weight } of steps) {
        clock.advance(wait);
        const rows = new Map(history.at(-1)!.rows);
        if (weight === undefined) {
          ask('entity/delete', { key });
          rows.delete(key);
        } else {
          ask('entity/set', { key, value: { weight } });
          rows.set(key, weight);
        }
        history.push({ at: clock.now(), rows });

        const seen = ['a', 'b', 'c'].flatMap((name) => {
          const late = name === 'b' ? LAG / 2 : LAG;
          const value = history
            .filter(({ at }) => at <= clock.now() - late)
            .at(-1)!
            .rows.get(name);
          return value === undefined ? [] : ([[name, value]] as const);
        });
        const expected = seen
          .sort(([k1, w1], [k2, w2]) => w1 - w2 || k1.localeCompare(k2))
          .map(([k, w]) => ({ key: k, value: { weight: w } }));
        expect(ask('entity/query', { indexName: 'weight' })).toStrictEqual({ data: expected });
        expect(ask('entity/query', { indexName: 'weight', sort: 'DESC' })).toStrictEqual({
          data: expected.toReversed(),
        });
        for (const current of ['a', 'b', 'c']) {
          const isThere = rows.has(current);
          const answer = ask('entity/get', { key: current });
          expect(answer).toMatchObject(
            isThere ? { value: { weight: rows.get(current) } } : { code: 'KEY_NOT_FOUND' },
          );
        }
      }
    }),
  );
});
