import { compareMilestones } from './compare-milestones';
import { compareOwedLines } from './compare-owed-lines';
import type { CustomerPlan } from './customer-plan';
import type { PlanDifference } from './plan-difference';

/**
 * What changed between two customer plans, line by line (CP-4): lines are matched by what they stand
 * for, not by their text. The day on which a plan was built and the order of its lines are no change.
 *
 * @param before - The older plan.
 * @param after - The newer plan.
 * @returns In reading order of the newer plan; lines that left come after the ones that stayed. Empty when nothing a customer reads changed.
 */
export function compareCustomerPlans(
  before: CustomerPlan,
  after: CustomerPlan,
): readonly PlanDifference[] {
  return [
    ...compareHeadings(before, after),
    ...compareMilestones(before.milestones, after.milestones),
    ...compareOwedLines(before.owed, after.owed),
  ];
}

function compareHeadings(before: CustomerPlan, after: CustomerPlan): readonly PlanDifference[] {
  const differences: PlanDifference[] = [];
  if (before.deliveryName !== after.deliveryName) {
    differences.push({
      kind: 'delivery-renamed',
      from: before.deliveryName,
      to: after.deliveryName,
    });
  }
  if (before.client !== after.client) {
    differences.push({ kind: 'client-renamed', from: before.client, to: after.client });
  }
  if (before.language !== after.language) {
    differences.push({ kind: 'language-changed', from: before.language, to: after.language });
  }
  return differences;
}
