import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import { type CommandId, deliverableIdSchema, type DeliveryId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { InvalidInput } from '../command/failure';
import { createRow, type RowView, viewOf } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { deliverableAt, headAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { checkFedOutcome, type DeliverableFields } from './deliverable-fields';

export type AddDeliverableInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly fields: DeliverableFields;
};

/**
 * Adds something that the customer or a third party owes (CP-2); its id is that of the command.
 *
 * @param ports - What a command needs.
 * @param session - Of somebody who may edit.
 * @param input - As parsed.
 */
export async function addDeliverable(
  ports: CommandPorts,
  session: Session,
  input: AddDeliverableInput,
): Promise<Result<RowView<CustomerDeliverable>, InvalidInput | EngineFailure>> {
  const { commandId, deliveryId, fields } = input;
  const address = deliverableAt(deliveryId, deliverableIdSchema.parse(commandId));
  return runCommand(ports, {
    id: commandId,
    by: session.accountId,
    action: 'customer-plan.addDeliverable',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'deliverable'), headAt(deliveryId, 'outcome')],
    load: ({ heads }) => Promise.resolve(heads(headAt(deliveryId, 'outcome'))),
    decide: (outcomes) => {
      const fed = checkFedOutcome(fields, outcomes);
      if (!fed.ok) return fed;
      const id = deliverableIdSchema.parse(commandId);
      const written = createRow(address, { ...fields, id, state: 'active' });
      return ok({ subject: address, writes: [written], value: viewOf(written) });
    },
  });
}
