import { workingCalendarSchema } from '#domain/delivery/delivery';
import type { KeptHint, TaskHint } from '#domain/plan/mark';
import { taskQuestions } from '#domain/plan/task-hints';
import { calendarDateSchema, type Instant, instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema } from '#domain/shared/identifiers';
import { aWorkItem } from '#test/builders/work-item-builder';

/** Today is Wednesday, 25 March 2026. */
const days = {
  unchangedSince: calendarDateSchema.parse('2026-03-04'),
  inProgressSince: calendarDateSchema.parse('2026-03-11'),
  calendar: workingCalendarSchema.parse({
    timeZone: 'Europe/Berlin',
    weekendDays: [0, 6],
    holidays: ['2026-04-03', '2026-04-06'],
    extraWorkingDays: [],
  }),
};
const recently = '2026-03-20T09:00:00.000Z';

function at(...instants: readonly string[]): readonly Instant[] {
  return instants.map((text) => instantSchema.parse(text));
}

function kept(hint: TaskHint, instant: string): KeptHint {
  const by = accountIdSchema.parse('account-ada');
  return { hint, reason: 'Waits for the customer', by, at: instantSchema.parse(instant) };
}

type Overrides = Parameters<typeof aWorkItem>[1];

function askedOf(
  overrides: Overrides,
  options: { readonly reopened?: readonly string[]; readonly kept?: readonly KeptHint[] } = {},
): readonly TaskHint[] {
  const { reopened = [], kept: answers = [] } = options;
  const facts = { task: aWorkItem('200', overrides), reopenings: at(...reopened) };
  return taskQuestions(facts, answers, days).asked;
}

describe('PL-9: an open task is asked about', () => {
  test.each([
    [
      'when it changed last before the fifteen working days',
      { updatedAt: '2026-03-03T23:59:59.000Z' },
      ['unchanged'],
    ],
    ['not when it changed on their first day', { updatedAt: '2026-03-04T00:00:00.000Z' }, []],
    [
      'when it is in progress since before the ten working days',
      {
        updatedAt: recently,
        category: 'in-progress',
        categoryChangedAt: '2026-03-10T12:00:00.000Z',
      },
      ['long'],
    ],
    [
      'not when it is in progress since their first day',
      {
        updatedAt: recently,
        category: 'in-progress',
        categoryChangedAt: '2026-03-11T12:00:00.000Z',
      },
      [],
    ],
    [
      'not when nobody knows since when it is in progress',
      { updatedAt: recently, category: 'in-progress' },
      [],
    ],
    [
      'not when it has not begun, whenever it came to that',
      { updatedAt: recently, category: 'to-do', categoryChangedAt: '2026-01-10T12:00:00.000Z' },
      [],
    ],
    [
      'when eleven working days lie from its start to its due day, both worked on',
      { updatedAt: recently, start: '2026-03-23', due: '2026-04-08' },
      ['long'],
    ],
    [
      'not when they are ten, over Easter',
      { updatedAt: recently, start: '2026-03-23', due: '2026-04-07' },
      [],
    ],
    ['not when it has a due day only', { updatedAt: recently, due: '2026-12-24' }, []],
    [
      'not when it is to end before it starts',
      { updatedAt: recently, start: '2026-12-24', due: '2026-03-20' },
      [],
    ],
    [
      'for two reasons at once',
      {
        updatedAt: '2026-02-01T12:00:00.000Z',
        category: 'in-progress',
        categoryChangedAt: '2026-02-01T12:00:00.000Z',
      },
      ['unchanged', 'long'],
    ],
    [
      'never when it is done',
      {
        updatedAt: '2026-02-01T12:00:00.000Z',
        category: 'done',
        start: '2026-01-05',
        due: '2026-03-20',
      },
      [],
    ],
  ] as const)('%s', (_what, overrides, hints) => {
    expect(askedOf(overrides)).toStrictEqual(hints);
  });

  test.each([
    ['not when it was reopened once', ['2026-03-02T09:00:00.000Z'], []],
    [
      'when it was reopened twice',
      ['2026-03-02T09:00:00.000Z', '2026-03-12T09:00:00.000Z'],
      ['reopened'],
    ],
  ])('%s', (_what, reopened, hints) => {
    expect(askedOf({ updatedAt: recently }, { reopened })).toStrictEqual(hints);
  });
});

describe('PL-9: a hint that was kept with a reason', () => {
  const old = { updatedAt: '2026-01-12T09:00:00.000Z' };

  test('is not asked, and is told with its reason', () => {
    const answer = kept('unchanged', '2026-03-10T09:00:00.000Z');
    const facts = { task: aWorkItem('200', old), reopenings: [] };

    expect(taskQuestions(facts, [answer], days)).toStrictEqual({ asked: [], kept: [answer] });
  });

  test('leaves the other hints of the task asked', () => {
    const inProgress = { category: 'in-progress', categoryChangedAt: old.updatedAt } as const;
    const answers = [kept('unchanged', recently)];

    expect(askedOf({ ...old, ...inProgress }, { kept: answers })).toStrictEqual(['long']);
  });

  test.each([
    ['is quiet for fifteen working days without change', '2026-03-04T09:00:00.000Z', []],
    ['is asked again after them', '2026-03-03T09:00:00.000Z', ['unchanged']],
  ])('%s', (_what, instant, hints) => {
    expect(askedOf(old, { kept: [kept('unchanged', instant)] })).toStrictEqual(hints);
  });

  test.each([
    ['work in progress is quiet for ten more working days', '2026-03-11T09:00:00.000Z', []],
    ['and is asked about again after them', '2026-03-10T09:00:00.000Z', ['long']],
  ])('%s', (_what, instant, hints) => {
    const task = {
      updatedAt: recently,
      category: 'in-progress',
      categoryChangedAt: '2026-01-12T09:00:00.000Z',
    } as const;

    expect(askedOf(task, { kept: [kept('long', instant)] })).toStrictEqual(hints);
  });

  test('a planned length that was accepted is accepted for good', () => {
    const planned = { updatedAt: recently, start: '2026-01-05', due: '2026-12-18' };

    expect(askedOf(planned, { kept: [kept('long', '2026-01-05T09:00:00.000Z')] })).toStrictEqual(
      [],
    );
  });

  test.each([
    ['is quiet while it is not reopened again', '2026-03-12T09:00:01.000Z', []],
    ['is asked again when it is reopened once more', '2026-03-12T08:59:59.000Z', ['reopened']],
  ])('%s', (_what, instant, hints) => {
    const reopened = ['2026-03-02T09:00:00.000Z', '2026-03-12T09:00:00.000Z'];

    expect(
      askedOf({ updatedAt: recently }, { reopened, kept: [kept('reopened', instant)] }),
    ).toStrictEqual(hints);
  });

  test('is told while the history that could ask again is not read', () => {
    const answer = kept('reopened', recently);
    const facts = { task: aWorkItem('200', { updatedAt: recently }) };

    expect(taskQuestions(facts, [answer], days)).toStrictEqual({ asked: [], kept: [answer] });
    expect(taskQuestions(facts, [], days)).toStrictEqual({ asked: [], kept: [] });
  });

  test('is not told when the question does not stand any more', () => {
    const answer = kept('unchanged', '2026-02-10T09:00:00.000Z');
    const facts = { task: aWorkItem('200', { updatedAt: recently }), reopenings: [] };

    expect(taskQuestions(facts, [answer], days)).toStrictEqual({ asked: [], kept: [] });
  });
});
