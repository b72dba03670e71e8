import type { DeliveryId, IssueId } from '#domain/shared/identifiers';

import { claimedIssues } from '../gate/claimed-issues';
import type { RowReader } from '../ports/row-store';
import type { Session } from '../session/session';

/**
 * What the other deliveries of the project own: their epics and the work items that stand for them. It is no
 * noise in this delivery and is not proposed to it (DL-7). Ids only: whoever may not see a work item learns
 * nothing of it (EV-1).
 */
export async function readClaimsElsewhere(
  rows: RowReader,
  { deliveries }: Pick<Session, 'deliveries'>,
  { deliveryId }: { readonly deliveryId: DeliveryId },
): Promise<{ readonly issueIds: readonly IssueId[] }> {
  // Ids in a head of deliveries are ids of deliveries.
  const others = (deliveries.order as DeliveryId[]).filter((id) => id !== deliveryId);
  const claimed = await Promise.all(others.map((id) => claimedIssues(rows, id)));
  return { issueIds: claimed.flat() };
}
