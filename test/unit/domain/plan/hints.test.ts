import { outcomeHints, taskHints } from '#domain/plan/hints';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { aWorkItem } from '#test/builders/work-item-builder';

describe('PL-9: hints about an outcome', () => {
  test.each([
    ['Implement single sign-on', 'Implement'],
    ['implement single sign-on', 'implement'],
    ['Set up the staging environment', 'Set up'],
    ['Test the interfaces', 'Test'],
  ])('"%s" is worded as work', (statement, verb) => {
    expect(outcomeHints(statement, 5)).toStrictEqual([{ kind: 'worded-as-work', verb }]);
  });

  test.each([
    'Finance reports are available in the new system',
    'Customers can implement their own rules',
    'Testing is no bottleneck any more',
    'Buildings are listed by region',
    '',
  ])('"%s" says what will be true', (statement) => {
    expect(outcomeHints(statement, 5)).toStrictEqual([]);
  });

  test.each([
    [0, [{ kind: 'no-tasks' }]],
    [1, []],
    [40, []],
    [41, [{ kind: 'many-tasks', count: 41 }]],
    [undefined, []],
  ])('with %s tasks', (count, hints) => {
    expect(outcomeHints('Reports are available', count)).toStrictEqual(hints);
  });

  test('wording and size are asked about together', () => {
    expect(outcomeHints('Build reports', 0).map(({ kind }) => kind)).toStrictEqual([
      'worded-as-work',
      'no-tasks',
    ]);
  });
});

describe('PL-9: hints about a task', () => {
  const days = {
    unchangedSince: calendarDateSchema.parse('2026-03-04'),
    inProgressSince: calendarDateSchema.parse('2026-03-11'),
  };
  const recently = '2026-03-20T09:00:00.000Z';

  test.each([
    [
      'changed last before the fifteen working days',
      { updatedAt: '2026-03-03T23:59:59.000Z' },
      ['unchanged'],
    ],
    ['changed on their first day', { updatedAt: '2026-03-04T00:00:00.000Z' }, []],
    [
      'in progress since before the ten working days',
      {
        updatedAt: recently,
        category: 'in-progress',
        categoryChangedAt: '2026-03-10T12:00:00.000Z',
      },
      ['long-in-progress'],
    ],
    [
      'in progress since their first day',
      {
        updatedAt: recently,
        category: 'in-progress',
        categoryChangedAt: '2026-03-11T12:00:00.000Z',
      },
      [],
    ],
    ['in progress since nobody knows when', { updatedAt: recently, category: 'in-progress' }, []],
    [
      'not begun, whenever it came to that',
      { updatedAt: recently, category: 'to-do', categoryChangedAt: '2026-01-10T12:00:00.000Z' },
      [],
    ],
    [
      'both',
      {
        updatedAt: '2026-02-01T12:00:00.000Z',
        category: 'in-progress',
        categoryChangedAt: '2026-02-01T12:00:00.000Z',
      },
      ['unchanged', 'long-in-progress'],
    ],
    ['done', { updatedAt: '2026-02-01T12:00:00.000Z', category: 'done' }, []],
  ] as const)('%s', (_what, overrides, hints) => {
    expect(taskHints(aWorkItem('200', overrides), days)).toStrictEqual(hints);
  });
});
