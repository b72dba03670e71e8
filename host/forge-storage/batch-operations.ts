import { limits } from '../limits';

import { refuseMissingKey } from './single-row-operations';
import {
  checkAddress,
  checkWrite,
  describeAddress,
  findRow,
  type Movement,
  presentRow,
  readOf,
  type RowAddress,
  type StorageContext,
  type StorageOutcome,
  writeOf,
} from './storage-context';
import { refuse, StorageRefusal } from './storage-refusal';
import { type StorageRequest } from './storage-requests';

type ItemOutcome = {
  /** Beside the address. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly moved?: Movement;
};

export function batchGet(
  context: StorageContext,
  items: StorageRequest<'batchGet'>,
): StorageOutcome {
  return eachItem('get', items, (item) => {
    const row = findRow(context, item) ?? refuseMissingKey();
    return { fields: presentRow(row, item.options?.metadataFields), moved: readOf(item, row) };
  });
}

export function batchSet(
  context: StorageContext,
  items: StorageRequest<'batchSet'>,
): StorageOutcome {
  return eachItem('set', items, (item) => {
    const write = checkWrite(context, item);
    context.rows.write(write);
    return { moved: writeOf(item, write) };
  });
}

/** A key that is not there counts as deleted. */
export function batchDelete(
  context: StorageContext,
  items: StorageRequest<'batchDelete'>,
): StorageOutcome {
  return eachItem('delete', items, (item) => {
    const { entity, key } = checkAddress(context, item);
    context.rows.remove(entity, key);
    return {};
  });
}

/** Runs each item by itself: a refused one is reported and the others are done. */
function eachItem<Item extends RowAddress>(
  verb: string,
  items: readonly Item[],
  run: (item: Item) => ItemOutcome,
): StorageOutcome {
  checkBatch(verb, items);
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  const moved: Movement[] = [];
  for (const item of items) {
    const { key, entityName } = item;
    const address = { key, ...(entityName === undefined ? {} : { entityName }) };
    try {
      const outcome = run(item);
      if (outcome.moved !== undefined) moved.push(outcome.moved);
      successfulKeys.push({ ...address, ...outcome.fields });
    } catch (error) {
      if (!(error instanceof StorageRefusal)) throw error;
      failedKeys.push({ ...address, error: { code: error.code, message: error.message } });
    }
  }
  return { body: { successfulKeys, failedKeys }, moved };
}

function checkBatch(verb: string, items: readonly RowAddress[]): void {
  const { batchItems, batchBytes } = limits.storage;
  if (items.length === 0) {
    refuse('INVALID_REQUEST', 'A batch must contain at least one item');
  }
  if (items.length > batchItems) {
    refuse(
      'TOO_MANY_BATCH_ENTITIES',
      `Number of entities to ${verb} was ${items.length}, but you can only ${verb} a maximum of ${batchItems} entities at a time.`,
    );
  }
  checkDistinct(items);
  if (Buffer.byteLength(JSON.stringify(items)) > batchBytes) {
    refuse('MAX_SIZE', `A batch must not exceed ${batchBytes} bytes.`, 413);
  }
}

/** One request may name each row once. */
export function checkDistinct(items: readonly RowAddress[]): void {
  if (new Set(items.map(describeAddress)).size !== items.length) {
    refuse('KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
  }
}
