import { limits } from '../limits';

import { refuseMissingKey } from './single-row-operations';
import {
  bytesOf,
  checkWrite,
  describeAddress,
  findRow,
  presentRow,
  type RowAddress,
  type StorageContext,
  type StorageOutcome,
} from './storage-context';
import { refuse, StorageRefusal } from './storage-refusal';
import { type StorageRequest } from './storage-requests';
import { KEY_VALUE } from './storage-tables';

type ItemOutcome = { readonly fields: Readonly<Record<string, unknown>>; readonly bytes: number };

export function batchGet(
  context: StorageContext,
  items: StorageRequest<'batchGet'>,
): StorageOutcome {
  return eachItem('get', items, (item) => {
    const row = findRow(context, item) ?? refuseMissingKey();
    return { fields: presentRow(row, item.options?.metadataFields), bytes: bytesOf(row) };
  });
}

export function batchSet(
  context: StorageContext,
  items: StorageRequest<'batchSet'>,
): StorageOutcome {
  return eachItem('set', items, (item) => {
    const write = checkWrite(context, item);
    context.rows.write(write);
    return { fields: {}, bytes: Buffer.byteLength(write.text) };
  });
}

/** A key that is not there counts as deleted. */
export function batchDelete(
  context: StorageContext,
  items: StorageRequest<'batchDelete'>,
): StorageOutcome {
  return eachItem('delete', items, (item) => {
    findRow(context, item);
    context.rows.remove(item.entityName ?? KEY_VALUE, item.key);
    return { fields: {}, bytes: 0 };
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
  let bytes = 0;
  for (const item of items) {
    const { key, entityName } = item;
    const address = { key, ...(entityName === undefined ? {} : { entityName }) };
    try {
      const outcome = run(item);
      bytes += outcome.bytes;
      successfulKeys.push({ ...address, ...outcome.fields });
    } catch (error) {
      if (!(error instanceof StorageRefusal)) throw error;
      failedKeys.push({ ...address, error: { code: error.code, message: error.message } });
    }
  }
  return { body: { successfulKeys, failedKeys }, bytes };
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
