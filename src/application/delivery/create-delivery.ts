import { DEFAULT_ROLES, ROLE_KEYS } from '#domain/delivery/default-roles';
import type { Delivery } from '#domain/delivery/delivery';
import type { Role } from '#domain/delivery/role';
import { newGate } from '#domain/gate/new-gate';
import { STAGES } from '#domain/gate/stage';
import type { Instant } from '#domain/shared/calendar-date';
import type { AccountId, CommandId, DeliveryId, ProjectId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { createRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { deliveryAt, gateAt, headAt, roleAt } from '../ports/row-address';

export type NewDelivery = {
  readonly commandId: CommandId;
  readonly projectId: ProjectId;
  readonly name: string;
  /** Who accepted first: the delivery owner (DL-7). */
  readonly accountId: AccountId;
};

/**
 * Creates the first delivery of a project with its roles and gates, once: its id comes from the project, so
 * two people who accept together make the same one, and the second finds it in the project's head (DL-7).
 *
 * @returns The id of the delivery that exists now, whoever made it.
 */
export function createDelivery(
  ports: CommandPorts,
  { commandId, projectId, name, accountId }: NewDelivery,
): Promise<Result<DeliveryId, EngineFailure>> {
  // Letters, digits and a dash: what `deliveryIdSchema` asks for.
  const id = `delivery-${projectId}-1` as DeliveryId;
  const projectHead = headAt(projectId, 'delivery');
  return runCommand(ports, {
    id: commandId,
    by: accountId,
    action: 'delivery.create',
    payload: { projectId },
    ownerId: id,
    heads: [projectHead, headAt(id, 'role'), headAt(id, 'gate')],
    load: () => Promise.resolve(),
    decide: (_facts, { now, heads }) => {
      const [existing] = heads(projectHead).order;
      // Ids in a head of deliveries are ids of deliveries.
      if (existing) return ok(nothingToDo(existing as DeliveryId));
      return ok(firstRows({ id, projectId, name, accountId, now }));
    },
  });
}

function nothingToDo(id: DeliveryId): Change<DeliveryId> {
  return { subject: deliveryAt(id), writes: [], value: id };
}

type FirstRows = Omit<NewDelivery, 'commandId'> & {
  readonly id: DeliveryId;
  readonly now: Instant;
};

function firstRows({ id, projectId, name, accountId, now }: FirstRows): Change<DeliveryId> {
  const delivery: Delivery = {
    id,
    projectId,
    name,
    client: '',
    scope: '',
    schedule: {},
    customerLanguage: 'en-GB',
    calendar: { timeZone: 'UTC', weekendDays: [0, 6], holidays: [], extraWorkingDays: [] },
    createdBy: accountId,
    createdAt: now,
  };
  const roles = DEFAULT_ROLES.map((role): Role => {
    const isOwner = role.key === ROLE_KEYS.deliveryOwner;
    return { ...role, holders: isOwner ? [{ kind: 'account', accountId }] : [], deputies: [] };
  });
  const labels = Object.fromEntries(roles.map(({ key, label }) => [key, label]));
  return {
    subject: deliveryAt(id),
    writes: [
      createRow(deliveryAt(id), delivery),
      ...roles.map((role) => createRow(roleAt(id, role.key), role)),
      ...STAGES.map((stage) => createRow(gateAt(id, stage), newGate(stage, labels))),
    ],
    value: id,
  };
}
