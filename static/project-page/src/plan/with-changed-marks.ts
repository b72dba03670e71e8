import type { OutputOf } from '#contracts/define-contract';
import type { DeliveryView } from '#contracts/delivery-contract';
import type { planContract } from '#contracts/plan-contract';

type ChangedMarks = OutputOf<(typeof planContract)['plan.markOutside']>;

/**
 * The view with marks as the server answered.
 *
 * @param view - As shown.
 * @param changed - Marks that are new or different, and work items that have none any more.
 */
export function withChangedMarks(view: DeliveryView, changed: ChangedMarks): DeliveryView {
  const replaced = new Set([...changed.marks.map(({ body }) => body.issueId), ...changed.removed]);
  const marks = view.marks.filter(({ body }) => !replaced.has(body.issueId));
  return { ...view, marks: [...marks, ...changed.marks] };
}
