import fc from 'fast-check';

import type { CustomerPlan } from '#domain/customer-plan/customer-plan';
import { recordPublication } from '#domain/customer-plan/record-publication';
import { firstPublishedIn } from '#domain/plan/first-published';
import type { Outcome } from '#domain/plan/outcome';
import { anyCustomerPlan, anyOutcomes } from '#test/builders/customer-plan-arbitraries';
import { publicationOf } from '#test/builders/customer-plan-rows';

function publish(
  outcomes: readonly Outcome[],
  plan: CustomerPlan,
  number: number,
): readonly Outcome[] {
  const written = new Map(
    recordPublication(outcomes, plan, publicationOf(number)).map((row) => [row.id, row]),
  );
  return outcomes.map((outcome) => written.get(outcome.id) ?? outcome);
}

describe('recordPublication', () => {
  test('PL-10: whatever the customer read is known as published, and nothing else changes', () => {
    fc.assert(
      fc.property(anyOutcomes, anyCustomerPlan, (before, plan) => {
        const lines = new Set(plan.milestones.map(({ outcomeId }) => outcomeId));
        const after = publish(before, plan, 6);

        const read = after.filter(({ id }) => lines.has(id));
        expect(read.filter(({ firstPublished }) => firstPublished === undefined)).toStrictEqual([]);
        expect(after.filter(({ id }) => !lines.has(id))).toStrictEqual(
          before.filter(({ id }) => !lines.has(id)),
        );
      }),
    );
  });

  test('PL-10: the number in which it was published first never changes', () => {
    const anyPlans = fc.array(anyCustomerPlan, { maxLength: 4 });
    fc.assert(
      fc.property(anyOutcomes, anyPlans, (before, plans) => {
        const known = before.filter((outcome) => firstPublishedIn(outcome) !== undefined);

        const after = plans.reduce<readonly Outcome[]>(
          (rows, plan, index) => publish(rows, plan, index + 6),
          known,
        );

        expect(after.map(firstPublishedIn)).toStrictEqual(known.map(firstPublishedIn));
      }),
    );
  });

  test('PL-10: publishing the same plan again writes no outcome', () => {
    fc.assert(
      fc.property(anyOutcomes, anyCustomerPlan, (before, plan) => {
        const again = recordPublication(publish(before, plan, 6), plan, publicationOf(7));
        expect(again).toStrictEqual([]);
      }),
    );
  });
});
