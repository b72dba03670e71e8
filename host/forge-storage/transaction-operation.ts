import { limits } from '../limits';

import { checkDistinct } from './batch-operations';
import { checkFilters, matchesFilters } from './matches-filters';
import {
  checkAddress,
  checkWrite,
  findEntity,
  findRow,
  type RowAddress,
  type StorageContext,
  type StorageOutcome,
  writeOf,
} from './storage-context';
import { refuse } from './storage-refusal';
import { type Filters, type StorageRequest } from './storage-requests';

type Step = RowAddress & { readonly conditions?: Filters | undefined };

/**
 * `kvs.transact()`: everything or nothing, each row once. Runs inside a database transaction, so a
 * refusal at any step leaves nothing behind.
 */
export function runTransaction(
  context: StorageContext,
  request: StorageRequest<'transaction'>,
): StorageOutcome {
  const steps: readonly Step[] = [...request.check, ...request.set, ...request.delete];
  checkSize(request, steps);
  checkDistinct(steps);
  const writes = request.set.map((step) => ({ step, write: checkWrite(context, step) }));
  for (const step of steps) checkConditions(context, step);
  for (const { write } of writes) context.rows.write(write);
  for (const step of request.delete) {
    const { entity, key } = checkAddress(context, step);
    context.rows.remove(entity, key);
  }
  return { body: undefined, moved: writes.map(({ step, write }) => writeOf(step, write)) };
}

function checkSize(request: StorageRequest<'transaction'>, steps: readonly Step[]): void {
  const { transactionOperations, transactionBytes } = limits.storage;
  if (steps.length === 0) {
    refuse(
      'INVALID_TRANSACTION_REQUEST',
      'Transaction request must include one of set, check or delete.',
    );
  }
  if (
    steps.length > transactionOperations ||
    Buffer.byteLength(JSON.stringify(request)) > transactionBytes
  ) {
    refuse(
      'UNPROCESSABLE_ENTITY',
      'Request cannot be processed due to one or more semantic errors',
    );
  }
}

/** A condition on a row that is not there is false, whatever it says. */
function checkConditions(context: StorageContext, step: Step): void {
  const row = findRow(context, step);
  const entity = findEntity(context, step.entityName);
  if (step.conditions === undefined) return;
  if (entity === undefined) {
    return refuse('INVALID_TRANSACTION_REQUEST', 'Conditions need an entity name.');
  }
  checkFilters(entity, step.conditions);
  if (row === undefined || !matchesFilters(JSON.parse(row.value), step.conditions)) {
    refuse(
      'CONDITIONAL_CHECK_FAILED',
      'Request failed due to conditional check specified or optimistic locking',
    );
  }
}
