import { checkFit } from '#domain/customer-plan/check-fit';
import { customerPlan, milestoneLine, owedLine } from '#test/builders/customer-plan-rows';

function manyMilestones(
  count: number,
  wording = 'Reports are ready',
): ReturnType<typeof milestoneLine>[] {
  return Array.from({ length: count }, (_, index) =>
    milestoneLine({ outcomeId: `outcome-${index}`, wording }),
  );
}

describe('checkFit', () => {
  test('CP-3: 8 milestones and 8 deliverables fit, 9 are too much', () => {
    const owed = Array.from({ length: 9 }, (_, index) =>
      owedLine({ deliverableId: `deliverable-${index}` }),
    );

    expect(
      checkFit(customerPlan({ milestones: manyMilestones(8), owed: owed.slice(1) })).tooMuch,
    ).toStrictEqual([]);
    expect(checkFit(customerPlan({ milestones: manyMilestones(9), owed })).tooMuch).toStrictEqual([
      { kind: 'too-many-milestones', maximum: 8, actual: 9 },
      { kind: 'too-many-deliverables', maximum: 8, actual: 9 },
    ]);
  });

  test('CP-3: a line may have 90 characters as a reader counts them', () => {
    const family = '👨‍👩‍👧';
    const fits = milestoneLine({ wording: family.repeat(30) + 'a'.repeat(60) });
    const tooLong = milestoneLine({ wording: 'a'.repeat(91) });

    expect(checkFit(customerPlan({ milestones: [fits] })).tooMuch).toStrictEqual([]);
    expect(checkFit(customerPlan({ milestones: [tooLong] })).tooMuch).toStrictEqual([
      {
        kind: 'line-too-long',
        line: { on: 'milestone', outcomeId: 'outcome-1' },
        maximum: 90,
        actual: 91,
      },
    ]);
  });

  test('CP-3: 250 words fit, 251 are too much', () => {
    const lineOf50Words = 'a '.repeat(50);
    const planOf = (words: number): ReturnType<typeof checkFit> =>
      checkFit(
        customerPlan({
          deliveryName: 'Reports',
          client: '',
          milestones: [
            ...manyMilestones(4, lineOf50Words),
            milestoneLine({ wording: 'a '.repeat(words - 1 - 4 * 50) }),
          ],
          owed: [],
        }),
      );

    expect(planOf(250).words).toBe(250);
    expect(planOf(250).tooMuch.map(({ kind }) => kind)).not.toContain('too-many-words');
    expect(planOf(251).tooMuch).toContainEqual({
      kind: 'too-many-words',
      maximum: 250,
      actual: 251,
    });
  });

  test.each([
    ['ACME-12 is ready', [{ kind: 'work-item-key', text: 'ACME-12' }]],
    ['UAT is over', [{ kind: 'abbreviation', text: 'UAT' }]],
    ['Reports as PDF for the CFO', []],
    ['Done after this sprint', [{ kind: 'internal-word', text: 'sprint' }]],
    ['A Ticket is open', [{ kind: 'internal-word', text: 'Ticket' }]],
    ['Storytelling and branches work', []],
    ['ÜBERGABE ist erfolgt', [{ kind: 'abbreviation', text: 'ÜBERGABE' }]],
    ['تم تسليم التقارير', []],
  ])('CP-3: "%s" is judged by its words', (wording, expected) => {
    const { notPlain } = checkFit(
      customerPlan({ milestones: [milestoneLine({ wording })], owed: [] }),
    );
    const line = { on: 'milestone', outcomeId: 'outcome-1' };

    expect(notPlain).toStrictEqual(expected.map((finding) => ({ ...finding, line })));
  });

  test('CP-3: the name of the client is no abbreviation to the client', () => {
    const plan = customerPlan({
      client: 'ACME Ltd.',
      milestones: [milestoneLine({ wording: 'Sign-in with your ACME account' })],
    });

    expect(checkFit(plan).notPlain).toStrictEqual([]);
  });

  test('CP-3: a line without a day is marked, of both kinds', () => {
    const plan = customerPlan({
      milestones: [milestoneLine({ day: undefined })],
      owed: [owedLine({ due: undefined })],
    });

    expect(checkFit(plan).notPlain).toStrictEqual([
      { kind: 'no-day', line: { on: 'milestone', outcomeId: 'outcome-1' } },
      { kind: 'no-day', line: { on: 'deliverable', deliverableId: 'deliverable-1' } },
    ]);
  });

  test('CP-3: the name of the delivery is read by the customer too', () => {
    expect(checkFit(customerPlan({ deliveryName: 'ACME-12 backlog' })).notPlain).toStrictEqual([
      { kind: 'work-item-key', text: 'ACME-12', line: { on: 'title' } },
      { kind: 'internal-word', text: 'backlog', line: { on: 'title' } },
    ]);
  });
});
