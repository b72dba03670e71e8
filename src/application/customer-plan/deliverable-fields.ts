import type { RowHead } from '#domain/audit/row-head';
import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import { err, ok, type Result } from '#domain/shared/result';

import { type InvalidInput, invalidInput } from '../command/failure';

/** What people type about something owed (CP-2). */
export type DeliverableFields = Omit<CustomerDeliverable, 'id' | 'state'>;

/**
 * Refuses fields that name an outcome of another delivery, or none.
 *
 * @param fields - As sent.
 * @param outcomes - The outcomes of the delivery.
 */
export function checkFedOutcome(
  { outcomeId }: DeliverableFields,
  outcomes: RowHead,
): Result<void, InvalidInput> {
  if (outcomeId === undefined || Object.hasOwn(outcomes.versions, outcomeId)) return ok(undefined);
  return err(
    invalidInput('fields.outcomeId', 'This outcome is not of this delivery. Choose another one.'),
  );
}
