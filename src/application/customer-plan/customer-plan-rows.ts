import type { RowHead } from '#domain/audit/row-head';
import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import type { Role } from '#domain/delivery/role';
import type { Outcome } from '#domain/plan/outcome';
import type { DeliveryId } from '#domain/shared/identifiers';

import { listRows } from '../command/list-rows';
import type { RowReader, StoredRow } from '../ports/row-store';

/** The kinds of rows that a customer plan is built from, beside the delivery itself. */
export type CustomerPlanHeads = Readonly<Record<'outcome' | 'deliverable' | 'role', RowHead>>;

export type CustomerPlanRows = {
  /** In the order of the delivery plan. */
  readonly outcomes: readonly StoredRow<Outcome>[];
  /** In the order in which they were added, deleted ones among them. */
  readonly deliverables: readonly StoredRow<CustomerDeliverable>[];
  readonly roles: readonly StoredRow<Role>[];
};

/**
 * Reads what a customer plan is built from.
 *
 * @param rows - Where rows are kept.
 * @param ownerId - The delivery.
 * @param heads - As read together with the delivery.
 */
export async function readCustomerPlanRows(
  rows: RowReader,
  ownerId: DeliveryId,
  heads: CustomerPlanHeads,
): Promise<CustomerPlanRows> {
  const [outcomes, deliverables, roles] = await Promise.all([
    listRows(rows, { entity: 'outcome', ownerId, head: heads.outcome }),
    listRows(rows, { entity: 'deliverable', ownerId, head: heads.deliverable }),
    listRows(rows, { entity: 'role', ownerId, head: heads.role }),
  ]);
  return { outcomes, deliverables, roles };
}
