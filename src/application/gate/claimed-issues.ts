import { EMPTY_HEAD } from '#domain/audit/row-head';
import type { DeliveryId, IssueId, ProjectId } from '#domain/shared/identifiers';

import { listRows } from '../command/list-rows';
import { deliveryAt, headAt } from '../ports/row-address';
import { BATCH_ROWS, type RowReader } from '../ports/row-store';

/**
 * Deliveries of some projects, in the order of the projects.
 *
 * @param projectIds - Their home projects.
 */
export async function deliveriesOf(
  rows: RowReader,
  projectIds: readonly ProjectId[],
): Promise<readonly DeliveryId[]> {
  const found: DeliveryId[] = [];
  for (let at = 0; at < projectIds.length; at += BATCH_ROWS) {
    const part = projectIds.slice(at, at + BATCH_ROWS);
    const heads = await rows.getMany(part.map((id) => headAt(id, 'delivery')));
    // Ids in a head of deliveries are ids of deliveries.
    found.push(...heads.flatMap((head) => (head?.body.order ?? []) as DeliveryId[]));
  }
  return found;
}

/**
 * Every work item that a delivery claims: the one that stands for it, and the epics of its active outcomes.
 */
export async function claimedIssues(
  rows: RowReader,
  deliveryId: DeliveryId,
): Promise<readonly IssueId[]> {
  const [delivery, outcomeHead] = await rows.getMany([
    deliveryAt(deliveryId),
    headAt(deliveryId, 'outcome'),
  ]);
  const head = outcomeHead?.body ?? EMPTY_HEAD;
  const outcomes = await listRows(rows, { entity: 'outcome', ownerId: deliveryId, head });
  const epics = outcomes
    .filter(({ body }) => body.state === 'active')
    .flatMap(({ body }) => body.epicIds);
  return delivery?.body.issueId === undefined ? epics : [delivery.body.issueId, ...epics];
}
