import { EMPTY_HEAD } from '#domain/audit/row-head';
import type { CustomerDeliverable, PlanVersion } from '#domain/customer-plan/customer-plan';
import type { Delivery } from '#domain/delivery/delivery';
import type { Contact, Role } from '#domain/delivery/role';
import type { Outcome } from '#domain/plan/outcome';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { AccountId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import { listRows } from '../command/list-rows';
import { type RowView, viewOfStored } from '../command/row-writes';
import type { Ports } from '../ports/ports';
import { headAt } from '../ports/row-address';
import { type RightsView, rightsView } from '../session/rights-view';
import type { Session } from '../session/session';

export type OpenedCustomerPlan = {
  readonly accountId: AccountId;
  readonly today: CalendarDate;
  readonly rights: RightsView;
  readonly delivery: RowView<Delivery>;
  readonly outcomes: readonly RowView<Outcome>[];
  readonly deliverables: readonly RowView<CustomerDeliverable>[];
  readonly roles: readonly RowView<Role>[];
  readonly contacts: readonly RowView<Contact>[];
  /** Newest first. */
  readonly versions: readonly PlanVersion[];
};

/**
 * Reads everything that the customer plan page shows. Writes nothing.
 *
 * @param ports - Where rows are kept.
 * @param session - Of somebody who may see the delivery (EV-2).
 * @param ownerId - The delivery.
 */
export async function openCustomerPlan(
  { rows }: Pick<Ports, 'rows'>,
  session: Session,
  ownerId: DeliveryId,
): Promise<Result<OpenedCustomerPlan, NotFound>> {
  const { accountId, today, access, delivery, roles } = session;
  if (delivery === undefined) return err(notFound('delivery'));
  const heads = await rows.getMany([
    headAt(ownerId, 'outcome'),
    headAt(ownerId, 'deliverable'),
    headAt(ownerId, 'contact'),
    headAt(ownerId, 'plan-version'),
  ]);
  const [outcome, deliverable, contact, planVersion] = heads.map(
    (head) => head?.body ?? EMPTY_HEAD,
  );
  const [outcomes, deliverables, contacts, versions] = await Promise.all([
    listRows(rows, { entity: 'outcome', ownerId, head: outcome ?? EMPTY_HEAD }),
    listRows(rows, { entity: 'deliverable', ownerId, head: deliverable ?? EMPTY_HEAD }),
    listRows(rows, { entity: 'contact', ownerId, head: contact ?? EMPTY_HEAD }),
    listRows(rows, { entity: 'plan-version', ownerId, head: planVersion ?? EMPTY_HEAD }),
  ]);
  return ok({
    ...{ accountId, today, rights: rightsView(access), delivery: viewOfStored(delivery) },
    outcomes: outcomes.map(viewOfStored),
    deliverables: deliverables.filter(({ body }) => body.state === 'active').map(viewOfStored),
    roles: roles.map(viewOfStored),
    contacts: contacts.map(viewOfStored),
    versions: versions.map(({ body }) => body).sort((one, other) => other.number - one.number),
  });
}
