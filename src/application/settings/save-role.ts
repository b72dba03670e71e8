import type { Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import { relabelGate } from '#domain/gate/new-gate';
import { STAGES } from '#domain/gate/stage';
import type { CommandId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { expectSaved } from '../command/expect-version';
import { type Conflict, type Failure, type NotFound, notFound } from '../command/failure';
import {
  createRow,
  hasContent,
  type RowView,
  updateRow,
  viewOf,
  viewOfStored,
} from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { gateAt, headAt, roleAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';
import type { Session } from '../session/session';

export type SaveRoleInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  /** 0: a new role. */
  readonly version: number;
  readonly role: Role;
};
export type RoleExists = Failure<'role-exists', { readonly key: string }>;
type SaveRoleFailure = NotFound | Conflict | RoleExists;
type Facts = {
  readonly row: StoredRow<Role> | undefined;
  readonly gates: readonly (StoredRow<Gate> | undefined)[];
  readonly contactIds: ReadonlySet<string>;
};

/**
 * Adds or changes a role (EV-7). Gates keep the labels that their message needs (architecture decision 6), so a
 * new label is written to them in the same transaction.
 */
export function saveRole(
  ports: CommandPorts,
  { accountId }: Session,
  input: SaveRoleInput,
): Promise<Result<RowView<Role>, SaveRoleFailure | EngineFailure>> {
  const { deliveryId, role } = input;
  return runCommand(ports, {
    id: input.commandId,
    by: accountId,
    action: 'settings.saveRole',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'role'), headAt(deliveryId, 'gate'), headAt(deliveryId, 'contact')],
    load: async ({ rows, heads }): Promise<Facts> => {
      const [row, ...gates] = await rows.getMany([
        roleAt(deliveryId, role.key),
        ...STAGES.map((stage) => gateAt(deliveryId, stage)),
      ]);
      const contacts = heads(headAt(deliveryId, 'contact')).order;
      return { row, gates, contactIds: new Set(contacts) };
    },
    decide: (facts) => decideRole(input, facts),
  });
}

function decideRole(
  { deliveryId, version, role }: SaveRoleInput,
  { row, gates, contactIds }: Facts,
): Result<Change<RowView<Role>>, SaveRoleFailure> {
  if (row && version === 0) return err(roleExists(role.key));
  const seen = expectSaved(row, { version, mine: role, what: 'role' });
  if (!seen.ok) return seen;
  const holders = [...role.holders, ...role.deputies.map(({ holder }) => holder)];
  const unknown = holders.find(
    (holder) => holder.kind === 'contact' && !contactIds.has(holder.contactId),
  );
  if (unknown) return err(notFound('contact'));
  const address = roleAt(deliveryId, role.key);
  // The same label needs no writing to the gates either.
  if (seen.value && hasContent(seen.value, role)) {
    return ok({ subject: address, writes: [], value: viewOfStored(seen.value) });
  }
  const written = seen.value ? updateRow(address, seen.value, role) : createRow(address, role);
  const relabelled = gates.flatMap((gate) => {
    const body = gate && relabelGate(gate.body, { [role.key]: role.label });
    if (!gate || body === gate.body || !body) return [];
    return [updateRow(gateAt(deliveryId, body.stage), gate, body)];
  });
  return ok({ subject: address, writes: [written, ...relabelled], value: viewOf(written) });
}

function roleExists(key: string): RoleExists {
  const message = 'There is a role with this key already. Change that one, or choose another key.';
  return { kind: 'role-exists', facts: { key }, message };
}
