import type { Contact, Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import { type Stage, STAGES } from '#domain/gate/stage';
import type { IssueLink, Outcome } from '#domain/plan/outcome';
import type { DeliveryId } from '#domain/shared/identifiers';

import { type RowView, viewOfStored } from '../command/row-writes';
import { contactAt, gateAt, outcomeAt } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';
import type { Session } from '../session/session';

/** A work item that belongs to a delivery, for somebody of the stake. */
export type ServedView = {
  readonly deliveryId: DeliveryId;
  readonly deliveryName: string;
  readonly client: string;
  readonly isHome: boolean;
  readonly as: 'delivery' | 'epic' | 'child';
  readonly outcome?: RowView<Outcome>;
  readonly nextGate?: RowView<Gate>;
  readonly nextStage?: Stage;
  readonly roles: readonly RowView<Role>[];
  /** Owners of the outcome without an account, as far as they are still stored. */
  readonly contacts: readonly Pick<Contact, 'id' | 'name'>[];
};

type Belonging = {
  readonly link: IssueLink;
  readonly isChild: boolean;
  /** The work item is in the delivery's home project. */
  readonly isHome: boolean;
};

/** Outcome, its owners and next gate of a work item. */
export async function readServed(
  rows: RowReader,
  { delivery, roles }: Session,
  { link, isChild, isHome }: Belonging,
): Promise<ServedView> {
  const { deliveryId, outcomeId } = link;
  const [outcomes, gates] = await Promise.all([
    rows.getMany(outcomeId === undefined ? [] : [outcomeAt(deliveryId, outcomeId)]),
    rows.getMany(STAGES.map((stage) => gateAt(deliveryId, stage))),
  ]);
  const [outcome] = outcomes;
  const nextGate = gates.find((gate) => gate?.body.state === 'open');
  return {
    deliveryId,
    deliveryName: delivery?.body.name ?? '',
    client: delivery?.body.client ?? '',
    isHome,
    as: isChild ? 'child' : link.as,
    ...(outcome && { outcome: viewOfStored(outcome) }),
    ...(nextGate && { nextGate: viewOfStored(nextGate), nextStage: nextGate.body.stage }),
    roles: roles.map(viewOfStored),
    contacts: outcome ? await readOwningContacts(rows, deliveryId, outcome.body) : [],
  };
}

/** One more read, only when an owner is a contact. */
async function readOwningContacts(
  rows: RowReader,
  deliveryId: DeliveryId,
  { owners }: Outcome,
): Promise<ServedView['contacts']> {
  const ids = owners.flatMap((owner) => (owner.kind === 'contact' ? owner.contactId : []));
  if (ids.length === 0) return [];
  const contacts = await rows.getMany(ids.map((id) => contactAt(deliveryId, id)));
  return contacts.flatMap((row) => (row ? { id: row.body.id, name: row.body.name } : []));
}
