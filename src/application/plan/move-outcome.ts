import type { OutcomeId } from '#domain/shared/identifiers';
import type { CommandId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { headAt, outcomeAt } from '../ports/row-address';
import type { Session } from '../session/session';

export type MoveInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly outcomeId: OutcomeId;
  /** Null: last. */
  readonly before: OutcomeId | null;
};

export type OutcomeOrder = { readonly version: number; readonly ids: readonly string[] };

/**
 * Puts an outcome before another one, or last (PL-10). Where it stands is said relative to another outcome, so
 * two people who move at once both get what they asked for.
 */
export function moveOutcome(
  ports: CommandPorts,
  session: Session,
  input: MoveInput,
): Promise<Result<OutcomeOrder, NotFound | EngineFailure>> {
  const { deliveryId, outcomeId, before } = input;
  const head = headAt(deliveryId, 'outcome');
  return runCommand(ports, {
    id: input.commandId,
    by: session.accountId,
    action: 'plan.moveOutcome',
    payload: input,
    ownerId: deliveryId,
    heads: [head],
    load: () => Promise.resolve(),
    decide: (_facts, { heads, nextHeadVersion }) => {
      const { order } = heads(head);
      const known = (id: OutcomeId | null): boolean => id === null || order.includes(id);
      if (!known(outcomeId) || !known(before)) return err(notFound('outcome'));
      const subject = outcomeAt(deliveryId, outcomeId);
      const version = nextHeadVersion(head);
      const ids = moveBefore(order, outcomeId, before);
      return ids.every((id, index) => id === order[index])
        ? ok({ subject, writes: [], value: { version: version - 1, ids } })
        : ok({ subject, writes: [], orders: [{ head, ids }], value: { version, ids } });
    },
  });
}

/** The order with one id moved before another, or to the end. */
function moveBefore(order: readonly string[], id: string, before: string | null): string[] {
  if (id === before) return [...order];
  const others = order.filter((other) => other !== id);
  const index = before === null ? others.length : others.indexOf(before);
  return others.toSpliced(index, 0, id);
}
