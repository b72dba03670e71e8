import type { DeliveryView } from '#contracts/delivery-contract';
import { outsideIds } from '#domain/plan/mark';
import type { IssueId } from '#domain/shared/identifiers';

/**
 * Work that is proposed no more: it serves an outcome, is outside, or stands for a delivery (DL-7).
 *
 * @param selected - The selected delivery, when there is one.
 * @param claimedElsewhere - What other deliveries of the project own.
 */
export function settledWork(
  selected: DeliveryView | undefined,
  claimedElsewhere: ReadonlySet<IssueId>,
): ReadonlySet<IssueId> {
  if (selected === undefined) return claimedElsewhere;
  const { issueId } = selected.delivery.body;
  return new Set([
    ...claimedElsewhere,
    ...(issueId === undefined ? [] : [issueId]),
    ...outsideIds(selected.marks.map((mark) => mark.body)),
    ...selected.outcomes
      .filter(({ body }) => body.state === 'active')
      .flatMap(({ body }) => body.epicIds),
  ]);
}
