import { DEFAULT_CALENDAR } from '#domain/delivery/default-calendar';
import { DEFAULT_ROLES, ROLE_KEYS } from '#domain/delivery/default-roles';
import type { Delivery } from '#domain/delivery/delivery';
import type { Role } from '#domain/delivery/role';
import { newGate } from '#domain/gate/new-gate';
import { STAGES } from '#domain/gate/stage';
import type { Instant } from '#domain/shared/calendar-date';
import type { AccountId, DeliveryId, ProjectId } from '#domain/shared/identifiers';

import { createRow, type RowWrite } from '../command/row-writes';
import { deliveryAt, gateAt, type HeadAddress, headAt, roleAt } from '../ports/row-address';

export type NewDelivery = {
  readonly id: DeliveryId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly client: string;
  /** Who makes it: its delivery owner (DL-7, EV-7). */
  readonly accountId: AccountId;
  readonly now: Instant;
};

/** Heads of the rows of {@link newDeliveryRows}; the project's comes first. */
export function newDeliveryHeads({
  id,
  projectId,
}: Pick<NewDelivery, 'id' | 'projectId'>): readonly [HeadAddress, ...HeadAddress[]] {
  return [headAt(projectId, 'delivery'), headAt(id, 'role'), headAt(id, 'gate')];
}

/** A delivery with its default roles and its gates: what every delivery starts with (GT-1, EV-7). */
export function newDeliveryRows(delivery: NewDelivery): readonly RowWrite[] {
  const { id, projectId, name, client, accountId, now } = delivery;
  const body: Delivery = {
    id,
    projectId,
    name,
    client,
    scope: '',
    schedule: {},
    customerLanguage: 'en-GB',
    calendar: DEFAULT_CALENDAR,
    createdBy: accountId,
    createdAt: now,
  };
  const roles = DEFAULT_ROLES.map((role): Role => {
    const isOwner = role.key === ROLE_KEYS.deliveryOwner;
    return { ...role, holders: isOwner ? [{ kind: 'account', accountId }] : [], deputies: [] };
  });
  const labels = Object.fromEntries(roles.map(({ key, label }) => [key, label]));
  return [
    createRow(deliveryAt(id), body),
    ...roles.map((role) => createRow(roleAt(id, role.key), role)),
    ...STAGES.map((stage) => createRow(gateAt(id, stage), newGate(stage, labels))),
  ];
}
