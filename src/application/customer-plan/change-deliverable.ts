import type { RowHead } from '#domain/audit/row-head';
import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import type { CommandId, DeliverableId, DeliveryId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { expectVersion } from '../command/expect-version';
import type { Conflict, InvalidInput, NotFound } from '../command/failure';
import { hasContent, type RowView, updateRow, viewOf, viewOfStored } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { deliverableAt, headAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';
import type { Session } from '../session/session';

/** Which deliverable, in the version that the person was shown. */
export type DeliverableCommand = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly deliverableId: DeliverableId;
  readonly version: number;
};

export type DeliverableChange = {
  readonly action: string;
  /** Shown beside the other version when somebody was faster (EV-4). */
  readonly mine: unknown;
  /** The deliverable as it should be, decided on the outcomes of the delivery. */
  readonly change: (
    before: StoredRow<CustomerDeliverable>,
    outcomes: RowHead,
  ) => Result<CustomerDeliverable, NotFound | InvalidInput>;
};

type Refusal = NotFound | Conflict | InvalidInput;
export type DeliverableFailure = Refusal | EngineFailure;

/**
 * Changes one deliverable, on condition that nobody else did since the person saw it.
 *
 * @param context - What a command needs, and who gives it.
 * @param input - As parsed; a repeated command must have the same.
 * @param change - What happens to the deliverable.
 */
export async function changeDeliverable(
  { ports, session }: { readonly ports: CommandPorts; readonly session: Session },
  input: DeliverableCommand,
  { action, mine, change }: DeliverableChange,
): Promise<Result<RowView<CustomerDeliverable>, DeliverableFailure>> {
  const { commandId, deliveryId, version } = input;
  const address = deliverableAt(deliveryId, input.deliverableId);
  const outcomeHead = headAt(deliveryId, 'outcome');
  return runCommand(ports, {
    id: commandId,
    by: session.accountId,
    action,
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'deliverable'), outcomeHead],
    load: ({ rows }) => rows.getMany([address]),
    decide: ([row], { heads }): Result<Change<RowView<CustomerDeliverable>>, Refusal> => {
      const seen = expectVersion(row, { version, mine, what: 'deliverable' });
      if (!seen.ok) return seen;
      const body = change(seen.value, heads(outcomeHead));
      if (!body.ok) return body;
      if (hasContent(seen.value, body.value)) {
        return ok({ subject: address, writes: [], value: viewOfStored(seen.value) });
      }
      const written = updateRow(address, seen.value, body.value);
      return ok({ subject: address, writes: [written], value: viewOf(written) });
    },
  });
}
