import type { CommandId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { type CommandReused, commandReused, type Failure } from '../command/failure';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { deliveryAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { newDeliveryHeads, newDeliveryRows } from './new-delivery-rows';

export type CreateDeliveryInput = {
  readonly commandId: CommandId;
  readonly name: string;
  readonly client: string;
};
type Created = { readonly deliveryId: DeliveryId };
type TooManyDeliveries = Failure<'too-many-deliveries', { readonly maximum: number }>;

/** Opening a page reads the name of every delivery of the project, in one storage call. */
export const DELIVERIES_PER_PROJECT = 25;

/**
 * Creates another delivery in the home project (DL-7). Its id is the command's, so that a command sent twice
 * makes one delivery, and two people who press together make one each. Who creates it is its delivery owner.
 */
export function createDelivery(
  ports: CommandPorts,
  { accountId, projectId }: Session,
  { commandId, name, client }: CreateDeliveryInput,
): Promise<Result<Created, TooManyDeliveries | EngineFailure>> {
  // An own id is the id of the command that made the row (`identifiers.ts`).
  const id = commandId as string as DeliveryId;
  const heads = newDeliveryHeads({ id, projectId });
  return runCommand(ports, {
    id: commandId,
    by: accountId,
    action: 'delivery.create',
    payload: { projectId, name, client },
    ownerId: id,
    heads,
    load: ({ rows }) => rows.getMany([deliveryAt(id)]),
    decide: (
      [existing],
      { now, heads: headOf },
    ): Result<Change<Created>, TooManyDeliveries | CommandReused> => {
      if (existing) return err(commandReused());
      const isFull = headOf(heads[0]).order.length >= DELIVERIES_PER_PROJECT;
      if (isFull) return err(tooManyDeliveries());
      const writes = newDeliveryRows({ id, projectId, name, client, accountId, now });
      return ok({ subject: deliveryAt(id), writes, value: { deliveryId: id } });
    },
  });
}

function tooManyDeliveries(): TooManyDeliveries {
  const maximum = DELIVERIES_PER_PROJECT;
  const message = `A project has at most ${maximum} deliveries. Use another project.`;
  return { kind: 'too-many-deliveries', facts: { maximum }, message };
}
