import type { CommandId, ContactId, DeliveryId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import { expectVersion } from '../command/expect-version';
import type { Conflict, NotFound } from '../command/failure';
import { deleteRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { contactAt, headAt } from '../ports/row-address';
import type { Session } from '../session/session';

export type RemoveContactInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly contactId: ContactId;
  readonly version: number;
};

/** Removes a contact in one step (EV-3): nothing of the person is left; what refers to it reads "Former contact". */
export function removeContact(
  ports: CommandPorts,
  { accountId }: Session,
  input: RemoveContactInput,
): Promise<Result<{ readonly removed: ContactId }, NotFound | Conflict | EngineFailure>> {
  const { deliveryId, contactId, version } = input;
  const address = contactAt(deliveryId, contactId);
  return runCommand(ports, {
    id: input.commandId,
    by: accountId,
    action: 'settings.removeContact',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'contact')],
    load: ({ rows }) => rows.getMany([address]),
    decide: ([row]) => {
      const seen = expectVersion(row, { version, mine: null, what: 'contact' });
      if (!seen.ok) return seen;
      return ok({
        subject: address,
        writes: [deleteRow(address, seen.value)],
        value: { removed: contactId },
      });
    },
  });
}
