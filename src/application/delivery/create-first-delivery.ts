import type { AccountId, CommandId, DeliveryId, ProjectId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { deliveryAt } from '../ports/row-address';

import { newDeliveryHeads, newDeliveryRows } from './new-delivery-rows';

export type FirstDelivery = {
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
export function createFirstDelivery(
  ports: CommandPorts,
  { commandId, projectId, name, accountId }: FirstDelivery,
): Promise<Result<DeliveryId, EngineFailure>> {
  // Letters, digits and a dash: what `deliveryIdSchema` asks for.
  const id = `delivery-${projectId}-1` as DeliveryId;
  const heads = newDeliveryHeads({ id, projectId });
  return runCommand(ports, {
    id: commandId,
    by: accountId,
    action: 'delivery.create',
    payload: { projectId },
    ownerId: id,
    heads,
    load: () => Promise.resolve(),
    decide: (_facts, { now, heads: headOf }) => {
      const [existing] = headOf(heads[0]).order;
      // Ids in a head of deliveries are ids of deliveries.
      const value = (existing as DeliveryId | undefined) ?? id;
      const created = newDeliveryRows({ id, projectId, name, client: '', accountId, now });
      return ok({ subject: deliveryAt(value), writes: existing ? [] : created, value });
    },
  });
}
