import { compareCustomerPlans } from '#domain/customer-plan/compare-customer-plans';
import { customerPlan, milestoneLine, owedLine } from '#test/builders/customer-plan-rows';

const LINE = 'Finance reports available in new system';

describe('compareCustomerPlans', () => {
  test('CP-4: a milestone that comes and one that goes are named with their day', () => {
    const before = customerPlan({
      milestones: [milestoneLine({ outcomeId: 'outcome-0', wording: 'Old' })],
    });
    const after = customerPlan({ milestones: [milestoneLine({ wording: 'New', day: undefined })] });

    expect(compareCustomerPlans(before, after)).toStrictEqual([
      { kind: 'milestone-added', line: 'New' },
      { kind: 'milestone-dropped', line: 'Old', day: '2026-03-31' },
    ]);
  });

  test.each([
    [
      'wording',
      { wording: 'Reports ready' },
      { kind: 'milestone-reworded', line: 'Reports ready', from: LINE },
    ],
    [
      'day',
      { day: '2026-04-14' },
      { kind: 'milestone-moved', line: LINE, from: '2026-03-31', to: '2026-04-14' },
    ],
    [
      'missing day',
      { day: undefined },
      { kind: 'milestone-moved', line: LINE, from: '2026-03-31' },
    ],
    ['sign-off', { signOff: 'CFO' }, { kind: 'sign-off-changed', line: LINE, from: '', to: 'CFO' }],
    [
      'status',
      { status: { kind: 'done' } },
      { kind: 'status-changed', line: LINE, from: { kind: 'planned' }, to: { kind: 'done' } },
    ],
  ])('CP-4: a changed %s of a milestone is one difference', (_field, change, expected) => {
    const after = customerPlan({ milestones: [milestoneLine(change)] });

    expect(compareCustomerPlans(customerPlan(), after)).toStrictEqual([expected]);
  });

  test('CP-4: a moved day is said once, though the status reads "moved" as well', () => {
    const status = { kind: 'moved', from: '2026-03-31', to: '2026-04-14' };
    const after = customerPlan({ milestones: [milestoneLine({ day: '2026-04-14', status })] });

    expect(compareCustomerPlans(customerPlan(), after).map(({ kind }) => kind)).toStrictEqual([
      'milestone-moved',
    ]);
  });

  test.each([
    [
      'wording',
      { description: 'Dataset' },
      { kind: 'deliverable-reworded', line: 'Dataset', from: 'Provide dataset' },
    ],
    [
      'due day',
      { due: '2026-02-20' },
      { kind: 'deliverable-moved', line: 'Provide dataset', from: '2026-02-15', to: '2026-02-20' },
    ],
    [
      'party',
      { party: 'Host Ltd' },
      { kind: 'party-changed', line: 'Provide dataset', from: 'Northwind', to: 'Host Ltd' },
    ],
    [
      'receipt',
      { received: '2026-02-14' },
      { kind: 'deliverable-received', line: 'Provide dataset', on: '2026-02-14' },
    ],
  ])('CP-4: a changed %s of a deliverable is one difference', (_field, change, expected) => {
    const after = customerPlan({ owed: [owedLine(change)] });

    expect(compareCustomerPlans(customerPlan(), after)).toStrictEqual([expected]);
  });

  test('CP-4: the day on which a plan was built and the order of its lines are no change', () => {
    const lines = [milestoneLine(), milestoneLine({ outcomeId: 'outcome-2' })];

    expect(
      compareCustomerPlans(
        customerPlan({ milestones: lines }),
        customerPlan({ milestones: lines.toReversed(), asOf: '2026-02-01' }),
      ),
    ).toStrictEqual([]);
  });
});
