import type { Contact } from '#domain/delivery/role';
import type { CommandId, ContactId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { expectSaved } from '../command/expect-version';
import { type Conflict, type NotFound, notFound } from '../command/failure';
import { createRow, hasContent, type RowView, updateRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { contactAt, headAt } from '../ports/row-address';
import type { Session } from '../session/session';

export type SaveContactInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  /** Absent: a new contact. */
  readonly contactId?: ContactId | undefined;
  readonly version: number;
  readonly fields: Omit<Contact, 'id'>;
};

/**
 * Adds or changes a person without an Atlassian account (EV-3). What is recorded for ever is that it happened:
 * the answer is made from the input, which a repeated command has again.
 */
export async function saveContact(
  ports: CommandPorts,
  { accountId }: Session,
  input: SaveContactInput,
): Promise<Result<RowView<Contact>, NotFound | Conflict | EngineFailure>> {
  const { deliveryId, version, fields } = input;
  // An own id is the id of the command that made the row (`identifiers.ts`).
  const id = input.contactId ?? (input.commandId as string as ContactId);
  const address = contactAt(deliveryId, id);
  const body: Contact = { ...fields, id };
  const saved = await runCommand(ports, {
    id: input.commandId,
    by: accountId,
    action: 'settings.saveContact',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'contact')],
    load: ({ rows }) => rows.getMany([address]),
    decide: ([row]) => {
      if (!row && input.contactId !== undefined) return err(notFound('contact'));
      const seen = expectSaved(row, { version, mine: fields, what: 'contact' });
      if (!seen.ok) return seen;
      if (seen.value && hasContent(seen.value, body)) {
        return ok({ subject: address, writes: [], value: { version } });
      }
      const written = seen.value ? updateRow(address, seen.value, body) : createRow(address, body);
      const value = { version: written.after.version };
      return ok({ subject: address, writes: [written], value });
    },
  });
  return saved.ok ? ok({ version: saved.value.version, body }) : saved;
}
