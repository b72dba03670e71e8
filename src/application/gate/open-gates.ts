import { EMPTY_HEAD } from '#domain/audit/row-head';
import type { Delivery } from '#domain/delivery/delivery';
import type { Contact, Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import { STAGES } from '#domain/gate/stage';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { AccountId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import { listRows } from '../command/list-rows';
import { type RowView, viewOfStored } from '../command/row-writes';
import { gateAt, headAt } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';
import { type RightsView, rightsView } from '../session/rights-view';
import type { Session } from '../session/session';

type GatesPage = {
  readonly accountId: AccountId;
  readonly today: CalendarDate;
  readonly rights: RightsView;
  readonly delivery: RowView<Delivery>;
  readonly gates: readonly RowView<Gate>[];
  readonly roles: readonly RowView<Role>[];
  readonly contacts: readonly RowView<Contact>[];
};

/** Everything that the gates page shows; writes nothing. */
export async function openGates(
  { rows }: { readonly rows: RowReader },
  session: Session,
  { deliveryId }: { readonly deliveryId: DeliveryId },
): Promise<Result<GatesPage, NotFound>> {
  const { accountId, today, access, delivery, roles } = session;
  if (delivery?.body.id !== deliveryId) return err(notFound('delivery'));
  const [contactHead, ...gates] = await rows.getMany([
    headAt(deliveryId, 'contact'),
    ...STAGES.map((stage) => gateAt(deliveryId, stage)),
  ]);
  const head = contactHead?.body ?? EMPTY_HEAD;
  const contacts = await listRows(rows, { entity: 'contact', ownerId: deliveryId, head });
  return ok({
    accountId,
    today,
    rights: rightsView(access),
    delivery: viewOfStored(delivery),
    gates: gates.flatMap((gate) => (gate === undefined ? [] : [viewOfStored(gate)])),
    roles: roles.map(viewOfStored),
    contacts: contacts.map(viewOfStored),
  });
}
