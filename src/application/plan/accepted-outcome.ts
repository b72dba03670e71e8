import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import type { Outcome, OutcomeFields } from '#domain/plan/outcome';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { DeliverableId, DeliveryId, IssueId, OutcomeId } from '#domain/shared/identifiers';

import { createRow, type KeptRow } from '../command/row-writes';
import { deliverableAt, outcomeAt } from '../ports/row-address';

/** Something that the customer provides for the outcome (CP-2). */
type AcceptedDeliverable = {
  readonly description: string;
  readonly due?: CalendarDate | undefined;
};

/** A proposal, or a line of a list, as a person accepted it. */
export type AcceptedOutcome = OutcomeFields & {
  readonly epicIds: readonly IssueId[];
  readonly deliverables?: readonly AcceptedDeliverable[] | undefined;
};

/** An outcome with its place in the whole batch, from which its id is made. */
export type NumberedOutcome = { readonly id: OutcomeId; readonly accepted: AcceptedOutcome };

/** Rows and claims that an outcome needs: its own, one for each epic, one for each deliverable. */
export function rowCountOf({ epicIds, deliverables = [] }: AcceptedOutcome): number {
  return 1 + epicIds.length + deliverables.length;
}

/** UTF-8 bytes, of which the limit of a stored value is made. */
const BYTES_PER_WEIGHT = 2048;

/** Its rows; long texts count more, so that the audit entry stays below 240 KiB. */
export function weightOf({ accepted }: NumberedOutcome): number {
  const bytes = new TextEncoder().encode(JSON.stringify(accepted)).length;
  return rowCountOf(accepted) + Math.floor(bytes / BYTES_PER_WEIGHT);
}

/** What an accepted outcome becomes. */
export type AcceptedRows = {
  readonly outcome: KeptRow<Outcome>;
  readonly deliverables: readonly KeptRow<CustomerDeliverable>[];
};

/**
 * The new outcome, and what the customer provides for it. Nobody typed the customer's name with it, so exports
 * say the client's, or "you" (CP-2).
 *
 * @param deliveryId - The delivery, which may be as new.
 * @param numbered - The outcome with its id.
 */
export function acceptedRows(
  deliveryId: DeliveryId,
  { id, accepted: { epicIds, deliverables = [], ...fields } }: NumberedOutcome,
): AcceptedRows {
  return {
    outcome: createRow(outcomeAt(deliveryId, id), {
      ...fields,
      id,
      epicIds: [...epicIds],
      state: 'active',
      promises: [],
    }),
    deliverables: deliverables.map((deliverable, index) => {
      // An own id may have two running parts: of the outcome in the batch, and of what is provided for it.
      const deliverableId = `${id}.${index + 1}` as DeliverableId;
      return createRow(deliverableAt(deliveryId, deliverableId), {
        ...deliverable,
        id: deliverableId,
        party: { side: 'customer', name: '' },
        outcomeId: id,
        state: 'active',
      });
    }),
  };
}
