import fc from 'fast-check';

import { appendPromises, movedPromises } from '#domain/customer-plan/append-promises';
import type { CustomerPlan } from '#domain/customer-plan/customer-plan';
import type { Outcome } from '#domain/plan/outcome';
import { anyCustomerPlan, anyOutcomes } from '#test/builders/customer-plan-arbitraries';
import { publicationOf } from '#test/builders/customer-plan-rows';

function publish(
  outcomes: readonly Outcome[],
  plan: CustomerPlan,
  number: number,
): readonly Outcome[] {
  const changed = new Map(
    appendPromises(outcomes, plan, publicationOf(number)).map((outcome) => [outcome.id, outcome]),
  );
  return outcomes.map((outcome) => changed.get(outcome.id) ?? outcome);
}

const anyPublications = fc.record({
  before: anyOutcomes,
  plans: fc.array(anyCustomerPlan, { maxLength: 4 }),
});

describe('appendPromises', () => {
  test('PL-7: promises only grow, so the first one never changes', () => {
    fc.assert(
      fc.property(anyPublications, ({ before, plans }) => {
        const after = plans.reduce((rows, plan, index) => publish(rows, plan, index + 6), before);
        for (const [index, outcome] of before.entries()) {
          const { promises } = after[index]!;
          expect(promises.slice(0, outcome.promises.length)).toStrictEqual(outcome.promises);
        }
      }),
    );
  });

  test('PL-7: after publishing, the last promise of each line with a day is that day', () => {
    fc.assert(
      fc.property(anyOutcomes, anyCustomerPlan, (before, plan) => {
        const after = publish(before, plan, 6);
        for (const { outcomeId, day } of plan.milestones) {
          const outcome = after.find(({ id }) => id === outcomeId);
          if (outcome === undefined || day === undefined) continue;
          expect(outcome.promises.at(-1)?.day).toBe(day);
        }
      }),
    );
  });

  test('PL-7: publishing the same plan again appends nothing', () => {
    fc.assert(
      fc.property(anyOutcomes, anyCustomerPlan, (before, plan) => {
        expect(appendPromises(publish(before, plan, 6), plan, publicationOf(7))).toStrictEqual([]);
      }),
    );
  });

  test('PL-7: nothing but the promises of an outcome changes', () => {
    fc.assert(
      fc.property(anyOutcomes, anyCustomerPlan, (before, plan) => {
        const after = publish(before, plan, 6);
        expect(after.map((outcome) => ({ ...outcome, promises: [] }))).toStrictEqual(
          before.map((outcome) => ({ ...outcome, promises: [] })),
        );
      }),
    );
  });

  test('PL-7: before the first publication nothing can be re-promised', () => {
    fc.assert(
      fc.property(anyOutcomes, anyCustomerPlan, (outcomes, plan) => {
        const unpublished = outcomes.map((outcome) => ({ ...outcome, promises: [] }));
        expect(movedPromises(unpublished, plan)).toStrictEqual([]);
      }),
    );
  });
});
