import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';

import { createClock } from '#host/clock';
import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';

import { note } from './fixtures/storage-entities';

const notes = kvs.entity<Record<string, unknown>>('note');

beforeEach(() => {
  useForgeStorageInProcess({ entities: [note] });
});

describe('queries', () => {
  test('keys come in order, page by page, with an opaque cursor', async () => {
    for (const key of ['b.2', 'a.1', 'b.1', 'b.3']) await kvs.set(key, key);
    const query = () => kvs.query().where('key', WhereConditions.beginsWith('b.')).limit(2);

    const first = await query().getMany();
    const second = await query().cursor(first.nextCursor!).getMany();

    expect(first.results).toStrictEqual([
      { key: 'b.1', value: 'b.1' },
      { key: 'b.2', value: 'b.2' },
    ]);
    expect(second).toStrictEqual({
      results: [{ key: 'b.3', value: 'b.3' }],
      nextCursor: undefined,
    });
  });

  test('an index gives the rows of its partition in the order of its range attribute', async () => {
    await notes.set('1', { owner: 'x', at: '2026-03-02' });
    await notes.set('2', { owner: 'x', at: '2026-03-01' });
    await notes.set('3', { owner: 'y', at: '2026-03-01' });
    await notes.set('4', { owner: 'x' });
    const query = () => notes.query().index('by-owner', { partition: ['x'] });

    const ascending = await query().getMany();
    const descending = await query().sort(Sort.DESC).getMany();

    expect(ascending.results.map(({ key }) => key)).toStrictEqual(['2', '1']);
    expect(descending.results.map(({ key }) => key)).toStrictEqual(['1', '2']);
  });

  test.each([
    ['greaterThan', WhereConditions.greaterThan(2), ['3', '4']],
    ['greaterThanEqualTo', WhereConditions.greaterThanEqualTo(2), ['2', '3', '4']],
    ['lessThan', WhereConditions.lessThan(2), ['1']],
    ['lessThanEqualTo', WhereConditions.lessThanEqualTo(2), ['1', '2']],
    ['equalTo', WhereConditions.equalTo(3), ['3']],
    ['between', WhereConditions.between(2, 3), ['2', '3']],
  ])('the range of an index can be asked with %s', async (_name, condition, keys) => {
    for (const size of [1, 2, 3, 4]) await notes.set(`${size}`, { owner: 'x', kind: 'k', size });

    const page = await notes
      .query()
      .index('by-kind', { partition: ['x', 'k'] })
      .where(condition)
      .getMany();

    expect(page.results.map(({ key }) => key)).toStrictEqual(keys);
  });

  test('filters take rows away after the page was read, so a page may be short and still go on', async () => {
    for (const size of [1, 2, 3]) await notes.set(`${size}`, { owner: 'x', kind: 'k', size });
    const query = () =>
      notes
        .query()
        .index('by-kind', { partition: ['x', 'k'] })
        .filters(new Filter<Record<string, unknown>>().and('size', FilterConditions.greaterThan(2)))
        .limit(2);

    const first = await query().getMany();
    const second = await query().cursor(first.nextCursor!).getMany();

    expect(first.results).toStrictEqual([]);
    expect(second.results.map(({ key }) => key)).toStrictEqual(['3']);
  });

  describe('a cursor goes on with the query that it came from', () => {
    const owned = () => notes.query().index('by-owner', { partition: ['x'] });
    const later = new Filter<Record<string, unknown>>().and(
      'at',
      FilterConditions.greaterThan('0'),
    );
    let cursor: string;

    beforeEach(async () => {
      for (const key of ['1', '2', '3']) await notes.set(key, { owner: 'x', at: key, weight: 1.5 });
      cursor = (await owned().limit(1).getMany()).nextCursor!;
    });

    test('with another number of rows', async () => {
      const { results } = await owned().limit(2).cursor(cursor).getMany();

      expect(results.map(({ key }) => key)).toStrictEqual(['2', '3']);
    });

    test.each([
      ['another index', () => notes.query().index('weight')],
      ['another partition', () => notes.query().index('by-owner', { partition: ['y'] })],
      ['another order', () => owned().sort(Sort.DESC)],
      ['a range', () => owned().where(WhereConditions.greaterThan('0'))],
      ['a filter', () => owned().filters(later)],
      ['nothing but its text', () => kvs.query()],
    ])('and is refused with %s', async (_name, query) => {
      await expect(query().cursor(cursor).getMany()).rejects.toMatchObject({
        code: 'INVALID_CURSOR',
      });
    });
  });

  test.each([
    [
      'an index that is not declared',
      () => notes.query().index('by-nobody'),
      'INVALID_ENTITY_INDEX',
    ],
    ['a missing partition', () => notes.query().index('by-owner'), 'INVALID_PARTITION'],
    [
      'a partition value of the wrong type',
      () => notes.query().index('by-owner', { partition: [1] }),
      'INCORRECT_PROPERTY_TYPE',
    ],
    [
      'a range value of the wrong type',
      () =>
        notes
          .query()
          .index('by-owner', { partition: ['x'] })
          .where(WhereConditions.greaterThan(1)),
      'INCORRECT_PROPERTY_TYPE',
    ],
    [
      'a filter on an undeclared attribute',
      () =>
        notes
          .query()
          .index('weight')
          .filters(new Filter<Record<string, unknown>>().and('colour', FilterConditions.exists())),
      'INVALID_PROPERTY',
    ],
  ])('a query with %s is refused', async (_name, query, code) => {
    await expect(query().getMany()).rejects.toMatchObject({
      code,
      responseDetails: { status: 400 },
    });
  });
});

describe('the lag of queries', () => {
  test('a query shows a new, a changed and a deleted row one second late; get does not wait', async () => {
    const clock = createClock();
    useForgeStorageInProcess({ entities: [note], clock, queryLagMilliseconds: 1000 });
    const seen = async (): Promise<unknown[]> =>
      (await notes.query().index('weight').getMany()).results.map(({ value }) => value);
    const first = { weight: 1, version: 1 };
    const second = { weight: 2, version: 2 };
    const history: unknown[] = [];

    await notes.set('a', first);
    history.push(await seen(), await notes.get('a'));
    clock.advance(1000);
    history.push(await seen());
    await notes.set('a', { ...second, version: 9 });
    await notes.set('a', second);
    history.push(await seen(), await notes.get('a'));
    clock.advance(1000);
    history.push(await seen());
    await notes.delete('a');
    history.push(await seen(), await notes.get('a'));
    clock.advance(1000);
    history.push(await seen());

    expect(history).toStrictEqual([
      ...[[], first],
      ...[[first]],
      ...[[first], second],
      ...[[second]],
      ...[[second], undefined],
      ...[[]],
    ]);
  });
});
