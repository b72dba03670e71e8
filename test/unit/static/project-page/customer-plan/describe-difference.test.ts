import fc from 'fast-check';

import { compareCustomerPlans } from '#domain/customer-plan/compare-customer-plans';
import { anyCustomerPlan } from '#test/builders/customer-plan-arbitraries';
import { customerPlan, milestoneLine, owedLine } from '#test/builders/customer-plan-rows';

import { describeDifference } from '../../../../../static/project-page/src/customer-plan/describe-difference';

/** Without the marks that keep a quotation's direction to itself. */
function sentences(...plans: Parameters<typeof compareCustomerPlans>): readonly string[] {
  return compareCustomerPlans(...plans).map((difference) =>
    describeDifference(difference).replaceAll(/[\u2068\u2069]/gu, ''),
  );
}

describe('describeDifference', () => {
  test('CP-4: number 2 differs from number 1 in words', () => {
    const before = customerPlan({
      milestones: [
        milestoneLine(),
        milestoneLine({
          outcomeId: 'outcome-2',
          wording: 'Old reports can be read',
          day: undefined,
        }),
      ],
      owed: [owedLine(), owedLine({ deliverableId: 'deliverable-2', description: 'Test users' })],
    });
    const after = customerPlan({
      client: 'Northwind Traders',
      language: 'de-DE',
      milestones: [
        milestoneLine({
          wording: 'Finance reports in the new system',
          day: '2026-04-14',
          status: { kind: 'moved', from: '2026-03-31', to: '2026-04-14' },
          signOff: 'CFO',
        }),
        milestoneLine({ outcomeId: 'outcome-3', wording: 'Search', status: { kind: 'done' } }),
      ],
      owed: [
        owedLine({ party: '', due: '2026-02-20', received: '2026-02-19' }),
        owedLine({ deliverableId: 'deliverable-3', description: 'Room', due: undefined }),
      ],
    });

    expect(sentences(before, after)).toStrictEqual([
      'The client is now “Northwind Traders”, before “Northwind”.',
      'The plan is now in German, before in English (United Kingdom).',
      'Reworded: “Finance reports in the new system”, before “Finance reports available in new system”.',
      '“Finance reports in the new system” moved from 31 March 2026 to 14 April 2026.',
      '“Finance reports in the new system” is now signed off by CFO, before by nobody.',
      'New: “Search”, 31 March 2026.',
      'No longer there: “Old reports can be read”, no day.',
      'Deliverable “Provide dataset” is now owed by the customer, before by Northwind.',
      'Deliverable “Provide dataset” moved from 15 February 2026 to 20 February 2026.',
      'Deliverable “Provide dataset” was received on 19 February 2026.',
      'New deliverable: “Room”, no day.',
      'No longer owed: “Test users”, 15 February 2026.',
    ]);
  });

  test('CP-4: a status and a withdrawn receipt are said with what they were before', () => {
    const before = customerPlan({ owed: [owedLine({ received: '2026-02-14' })] });
    const after = customerPlan({
      milestones: [milestoneLine({ status: { kind: 'in-progress' } })],
    });

    expect(sentences(before, after)).toStrictEqual([
      '“Finance reports available in new system” is now in progress, before planned.',
      'Deliverable “Provide dataset” is open again; before it counted as received.',
    ]);
  });

  test('CP-4: every sentence names the line it is about', () => {
    fc.assert(
      fc.property(anyCustomerPlan, anyCustomerPlan, (before, after) => {
        for (const difference of compareCustomerPlans(before, after)) {
          const sentence = describeDifference(difference);
          expect(sentence).toContain('line' in difference ? difference.line : '');
          expect(sentence.endsWith('.')).toBe(true);
        }
      }),
    );
  });
});
