import { outcomeHints } from '#domain/plan/outcome-hints';

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
