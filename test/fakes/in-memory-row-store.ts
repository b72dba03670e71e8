import { PlatformFailure } from '#application/ports/platform-failure';
import type { RowAddress } from '#application/ports/row-address';
import {
  type ListedEntity,
  type RowCondition,
  type RowQuery,
  type RowStore,
  type StoredRow,
  type StoreOperation,
  TRANSACTION_OPERATIONS,
} from '#application/ports/row-store';

/** What the next transaction does: what it should, nothing and no answer, or everything and no answer. */
export type TransactionFault = 'none' | 'no-answer' | 'lost-response';

export type InMemoryRowStore = RowStore & {
  /** Faults of the next transactions, in order. */
  readonly faults: TransactionFault[];
  /** Runs once before the next transaction: what somebody else does at that moment. */
  readonly beforeNextTransaction: (run: () => Promise<void>) => void;
  /** Every stored row; the key is `<entity>/<parts with dots>`. */
  readonly all: () => ReadonlyMap<string, StoredRow<unknown>>;
  /** How many storage calls the app would have made. */
  readonly calls: () => number;
};

/** Rows in memory, for tests of use cases. */
export function inMemoryRowStore(): InMemoryRowStore {
  const rows = new Map<string, StoredRow<unknown>>();
  const faults: TransactionFault[] = [];
  let interruption: (() => Promise<void>) | undefined;
  let calls = 0;
  const holds = (address: RowAddress, condition: RowCondition | undefined): boolean => {
    if (!condition) return true;
    const row = rows.get(nameOf(address));
    if (row?.version !== condition.version) return false;
    return condition.commandId === undefined || row.commandId === condition.commandId;
  };
  const apply = (operation: StoreOperation): void => {
    if (operation.kind === 'set') rows.set(nameOf(operation.address), asJson(operation.row));
    if (operation.kind === 'delete') rows.delete(nameOf(operation.address));
  };
  return {
    faults,
    all: () => rows,
    calls: () => calls,
    beforeNextTransaction: (run) => {
      interruption = run;
    },
    getMany: (addresses) => {
      calls += Math.ceil(addresses.length / 25);
      const found = addresses.map((address) => rows.get(nameOf(address)));
      // Rows are stored under their address, so each is of the entity that the address names.
      return Promise.resolve(found as never);
    },
    query: (query) => {
      calls += 1;
      // As above: only rows of the query's entity are found.
      return Promise.resolve(matching(rows, query) as never);
    },
    createIfAbsent: (address, row) => {
      calls += 1;
      if (rows.has(nameOf(address))) return Promise.resolve(false);
      rows.set(nameOf(address), asJson(row));
      return Promise.resolve(true);
    },
    transact: async (operations) => {
      calls += 1;
      const interrupt = interruption;
      interruption = undefined;
      await interrupt?.();
      refuseWhatForgeRefuses(operations);
      const fault = faults.shift();
      if (fault === 'no-answer') throw noAnswer();
      const conditionsHold = operations.every(({ address, condition }) =>
        holds(address, condition),
      );
      if (conditionsHold) operations.forEach(apply);
      if (fault === 'lost-response') throw noAnswer();
      return conditionsHold;
    },
  };
}

function matching(
  rows: ReadonlyMap<string, StoredRow<unknown>>,
  { entity, ownerId, newestFirst = false, before, limit }: RowQuery<ListedEntity>,
): readonly { readonly id: string; readonly row: StoredRow<unknown> }[] {
  const prefix = entity === 'delivery' ? 'delivery/' : `${entity}/${ownerId}.`;
  const found = [...rows]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, row]) => ({ id: name.slice(prefix.length), row }))
    .filter(({ row }) => entity !== 'delivery' || projectOf(row) === ownerId)
    .filter(({ row }) => before === undefined || (row.createdAt ?? '') < before)
    .sort((left, right) =>
      `${left.row.createdAt ?? ''} ${left.id}` < `${right.row.createdAt ?? ''} ${right.id}`
        ? -1
        : 1,
    );
  return (newestFirst ? found.reverse() : found).slice(0, limit);
}

function projectOf({ body }: StoredRow<unknown>): unknown {
  return (body as { readonly projectId?: unknown }).projectId;
}

function refuseWhatForgeRefuses(operations: readonly StoreOperation[]): void {
  if (operations.length > TRANSACTION_OPERATIONS) {
    throw new Error(`${operations.length} operations do not fit one transaction.`);
  }
  const names = new Set(operations.map(({ address }) => nameOf(address)));
  if (names.size !== operations.length) throw new Error('Duplicate key found in request');
}

function nameOf({ entity, key }: RowAddress): string {
  return `${entity}/${key.join('.')}`;
}

function asJson(row: StoredRow<unknown>): StoredRow<unknown> {
  return JSON.parse(JSON.stringify(row)) as StoredRow<unknown>;
}

function noAnswer(): PlatformFailure {
  const reason = { kind: 'unavailable', facts: { service: 'storage' } } as const;
  return new PlatformFailure(reason, 'No answer.');
}
