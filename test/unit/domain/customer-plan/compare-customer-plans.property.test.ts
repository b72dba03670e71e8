import fc from 'fast-check';

import { compareCustomerPlans } from '#domain/customer-plan/compare-customer-plans';
import { anyCustomerPlan } from '#test/builders/customer-plan-arbitraries';

/** Pairs that share some lines, some of them equal. */
const anyPair = fc.tuple(anyCustomerPlan, anyCustomerPlan);

function linesMentioned(differences: ReturnType<typeof compareCustomerPlans>): ReadonlySet<string> {
  return new Set(
    differences.flatMap((difference) => ('line' in difference ? [difference.line] : [])),
  );
}

describe('compareCustomerPlans', () => {
  test('CP-4: equal plans have no differences', () => {
    fc.assert(
      fc.property(anyCustomerPlan, (plan) => {
        expect(compareCustomerPlans(plan, structuredClone(plan))).toStrictEqual([]);
      }),
    );
  });

  test('CP-4: every milestone that differs is mentioned, and no other', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const differences = compareCustomerPlans({ ...before, owed: [] }, { ...after, owed: [] });
        const old = new Map(before.milestones.map((line) => [line.outcomeId, line]));
        const changed = after.milestones.filter(
          (line) =>
            JSON.stringify(sorted(line)) !== JSON.stringify(sorted(old.get(line.outcomeId))),
        );
        const ids = new Set(after.milestones.map(({ outcomeId }) => outcomeId));
        const gone = before.milestones.filter(({ outcomeId }) => !ids.has(outcomeId));
        expect(linesMentioned(differences)).toStrictEqual(
          new Set([...changed, ...gone].map(({ wording }) => wording)),
        );
      }),
    );
  });

  test('CP-4: every deliverable that differs is mentioned, and no other', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const differences = compareCustomerPlans(
          { ...before, milestones: [] },
          { ...after, milestones: [] },
        );
        const old = new Map(before.owed.map((line) => [line.deliverableId, line]));
        const changed = after.owed.filter(
          (line) =>
            JSON.stringify(sorted(line)) !== JSON.stringify(sorted(old.get(line.deliverableId))),
        );
        const ids = new Set(after.owed.map(({ deliverableId }) => deliverableId));
        const gone = before.owed.filter(({ deliverableId }) => !ids.has(deliverableId));
        expect(linesMentioned(differences)).toStrictEqual(
          new Set([...changed, ...gone].map(({ description }) => description)),
        );
      }),
    );
  });

  test('CP-4: nothing changed in a heading stays unsaid', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const kinds = compareCustomerPlans(before, after).map(({ kind }) => kind);
        expect(kinds.includes('delivery-renamed')).toBe(before.deliveryName !== after.deliveryName);
        expect(kinds.includes('client-renamed')).toBe(before.client !== after.client);
        expect(kinds.includes('language-changed')).toBe(before.language !== after.language);
      }),
    );
  });
});

function sorted(line: object | undefined): readonly unknown[] {
  return Object.entries(line ?? {})
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => one.localeCompare(other));
}
