import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';

import type { RowAddress } from '#application/ports/row-address';
import {
  BATCH_ROWS,
  type ListedEntity,
  type RowAtAddress,
  type RowCondition,
  type RowQuery,
  type RowStore,
  type StoredRow,
  type StoreOperation,
} from '#application/ports/row-store';

import { ENTITY_SHAPES, ownerIndexOf } from './entity-shapes';
import { decodeRow, encodeRow, keyOf, type StoredValue } from './row-codec';
import { answered, isRefusedCondition, unavailableStorage } from './storage-failure';

/** Largest page of a query (platform/forge.md §6.1). */
const PAGE_ROWS = 100;

/** Rows in Forge's custom entity store. */
export const kvsRowStore: RowStore = {
  getMany: async <const A extends readonly RowAddress[]>(addresses: A) => {
    const unique = [...new Map(addresses.map((address) => [keyOf(address), address])).values()];
    const values = new Map<string, unknown>();
    for (let start = 0; start < unique.length; start += BATCH_ROWS) {
      await readBatch(unique.slice(start, start + BATCH_ROWS), values);
    }
    const rows = addresses.map((address) => {
      const value = values.get(keyOf(address));
      return value === undefined ? undefined : decodeRow(address.entity, value);
    });
    // `map` forgets that each row is of the entity that its address names.
    return rows as unknown as { readonly [I in keyof A]: RowAtAddress<A[I]> | undefined };
  },

  query: async (query) => {
    const found: { readonly id: string; readonly row: StoredRow<never> }[] = [];
    const wanted = query.limit ?? Infinity;
    let cursor: string | undefined;
    do {
      const page = await readPage(query, cursor);
      for (const { key, value } of page.results) {
        // Every row of this query is of its entity; TypeScript cannot follow the parameter into the array.
        const row = decodeRow(query.entity, value) as StoredRow<never>;
        found.push({ id: idOf(query, key), row });
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined && found.length < wanted);
    return found.slice(0, wanted);
  },

  createIfAbsent: (address, row) =>
    answered(async () => {
      try {
        const value = encodeRow(address, row);
        const policy = { keyPolicy: 'FAIL_IF_EXISTS' } as const;
        await kvs.entity<StoredValue>(address.entity).set(keyOf(address), value, policy);
        return true;
      } catch (error) {
        if (isRefusedCondition(error)) return false;
        throw error;
      }
    }),

  transact: (operations) =>
    answered(async () => {
      try {
        await transactionOf(operations).execute();
        return true;
      } catch (error) {
        if (isRefusedCondition(error)) return false;
        throw error;
      }
    }),
};

async function readBatch(
  addresses: readonly RowAddress[],
  values: Map<string, unknown>,
): Promise<void> {
  const items = addresses.map((address) => ({ key: keyOf(address), entityName: address.entity }));
  const { successfulKeys, failedKeys } = await answered(() => kvs.batchGet<unknown>(items));
  const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed) throw unavailableStorage({ cause: failed.error });
  for (const { key, value } of successfulKeys) values.set(key, value);
}

function readPage(
  { entity, ownerId, newestFirst, before, limit }: RowQuery<ListedEntity>,
  cursor: string | undefined,
): ReturnType<ReturnType<typeof ownedRows>['getMany']> {
  const query = ownedRows(entity, ownerId)
    .sort(newestFirst ? Sort.DESC : Sort.ASC)
    .limit(Math.min(limit ?? PAGE_ROWS, PAGE_ROWS));
  if (before !== undefined) query.where(WhereConditions.lessThan(before));
  if (cursor !== undefined) query.cursor(cursor);
  return answered(() => query.getMany());
}

function ownedRows(entity: ListedEntity, ownerId: string) {
  return kvs
    .entity<unknown>(entity)
    .query()
    .index(ownerIndexOf(entity), { partition: [ownerId] });
}

/** What follows entity and owner in a key. */
function idOf({ entity, ownerId }: RowQuery<ListedEntity>, key: string): string {
  const { prefix } = ENTITY_SHAPES[entity];
  const start = entity === 'delivery' ? `${prefix}.` : `${prefix}.${ownerId}.`;
  return key.slice(start.length);
}

function transactionOf(operations: readonly StoreOperation[]): ReturnType<typeof kvs.transact> {
  const transaction = kvs.transact();
  for (const operation of operations) {
    const { entity: entityName } = operation.address;
    const key = keyOf(operation.address);
    if (operation.kind === 'check') {
      transaction.check(key, { entityName, conditions: filterOf(operation.condition) });
    } else if (operation.kind === 'delete') {
      transaction.delete(key, { entityName, conditions: filterOf(operation.condition) });
    } else {
      const conditions = operation.condition && filterOf(operation.condition);
      const value = encodeRow(operation.address, operation.row);
      transaction.set(key, value, { entityName, ...(conditions && { conditions }) });
    }
  }
  return transaction;
}

function filterOf({ version, commandId }: RowCondition) {
  const filter = new Filter<StoredValue>().and('version', FilterConditions.equalTo(version));
  return commandId === undefined
    ? filter
    : filter.and('commandId', FilterConditions.equalTo(commandId));
}
