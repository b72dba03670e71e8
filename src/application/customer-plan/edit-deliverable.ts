import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import { err, ok, type Result } from '#domain/shared/result';

import { notFound } from '../command/failure';
import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import {
  changeDeliverable,
  type DeliverableCommand,
  type DeliverableFailure,
} from './change-deliverable';
import { checkFedOutcome, type DeliverableFields } from './deliverable-fields';

export type EditDeliverableInput = DeliverableCommand & { readonly fields: DeliverableFields };

/**
 * Changes what is typed about something owed (CP-2); that it was received is one of its fields.
 *
 * @param ports - What a command needs.
 * @param session - Of somebody who may edit.
 * @param input - As parsed.
 */
export async function editDeliverable(
  ports: CommandPorts,
  session: Session,
  input: EditDeliverableInput,
): Promise<Result<RowView<CustomerDeliverable>, DeliverableFailure>> {
  const { fields } = input;
  return changeDeliverable({ ports, session }, input, {
    action: 'customer-plan.editDeliverable',
    mine: fields,
    change: ({ body }, outcomes) => {
      if (body.state === 'deleted') return err(notFound('deliverable'));
      const fed = checkFedOutcome(fields, outcomes);
      return fed.ok ? ok({ ...fields, id: body.id, state: body.state }) : fed;
    },
  });
}
