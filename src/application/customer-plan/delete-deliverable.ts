import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import { ok, type Result } from '#domain/shared/result';

import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import {
  changeDeliverable,
  type DeliverableCommand,
  type DeliverableFailure,
} from './change-deliverable';

export type DeleteDeliverableInput = DeliverableCommand & { readonly deleted: boolean };

/**
 * Takes something owed out of the plan, or brings it back: published plans keep it, so it is a state.
 *
 * @param ports - What a command needs.
 * @param session - Of somebody who may edit.
 * @param input - As parsed; `deleted: false` is the undo.
 */
export async function deleteDeliverable(
  ports: CommandPorts,
  session: Session,
  input: DeleteDeliverableInput,
): Promise<Result<RowView<CustomerDeliverable>, DeliverableFailure>> {
  const state = input.deleted ? 'deleted' : 'active';
  return changeDeliverable({ ports, session }, input, {
    action: 'customer-plan.deleteDeliverable',
    mine: { state },
    change: ({ body }) => ok({ ...body, state }),
  });
}
