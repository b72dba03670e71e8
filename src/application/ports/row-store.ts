import type { Instant } from '#domain/shared/calendar-date';
import type { CommandId } from '#domain/shared/identifiers';

import type { Entity, EntityBodies } from './entity-bodies';
import type { OwnerId, RowAddress } from './row-address';

/** A row as it is stored. */
export type StoredRow<Body> = {
  /** Lock: 1 when new, one more with every change. */
  readonly version: number;
  /** When the row was made; entities without an index have none. */
  readonly createdAt?: Instant | undefined;
  /** Of an issue link: the command that reserved it. */
  readonly commandId?: CommandId | undefined;
  readonly body: Body;
};

/** The stored row that an address names. */
export type RowAtAddress<A> = A extends RowAddress<infer E> ? StoredRow<EntityBodies[E]> : never;

/** Holds when the row exists and has these attributes. */
export type RowCondition = {
  readonly version: number;
  readonly commandId?: CommandId | undefined;
};

/** One operation of a transaction. A row without condition is new, or its id is guarded by its head. */
export type StoreOperation =
  | {
      readonly kind: 'set';
      readonly address: RowAddress;
      readonly row: StoredRow<unknown>;
      readonly condition?: RowCondition | undefined;
    }
  | { readonly kind: 'delete'; readonly address: RowAddress; readonly condition: RowCondition }
  | { readonly kind: 'check'; readonly address: RowAddress; readonly condition: RowCondition };

/** Entities whose rows can be listed by their owner. */
export type ListedEntity = Exclude<Entity, 'head' | 'issue-link' | 'settings'>;

export type RowQuery<E extends ListedEntity> = {
  readonly entity: E;
  readonly ownerId: OwnerId;
  readonly newestFirst?: boolean;
  /** Only rows made before this instant. */
  readonly before?: Instant | undefined;
  /** Reads pages until it has so many; absent: all. */
  readonly limit?: number;
};

/**
 * Rows with versions, in Forge's storage or in a test's memory; both pass `test/contract/row-store.contract.ts`.
 * Every method throws `PlatformFailure` when there is no answer.
 */
export type RowStore = {
  /** Strongly consistent, in the order of the addresses; one storage call for up to 25 rows. */
  readonly getMany: <const A extends readonly RowAddress[]>(
    addresses: A,
  ) => Promise<{ readonly [I in keyof A]: RowAtAddress<A[I]> | undefined }>;
  /** Rows of an owner by age. Eventually consistent: what was just written may be missing or old. */
  readonly query: <E extends ListedEntity>(
    query: RowQuery<E>,
  ) => Promise<readonly { readonly id: string; readonly row: StoredRow<EntityBodies[E]> }[]>;
  /** The only lone writes: a reservation and an empty head. False when the row exists already. */
  readonly createIfAbsent: <E extends 'issue-link' | 'head'>(
    address: RowAddress<E>,
    row: StoredRow<EntityBodies[E]>,
  ) => Promise<boolean>;
  /** All or nothing, at most {@link TRANSACTION_OPERATIONS}. False when a condition did not hold. */
  readonly transact: (operations: readonly StoreOperation[]) => Promise<boolean>;
};

export type RowReader = Pick<RowStore, 'getMany' | 'query'>;

/** Limit of the platform (platform/forge.md §6.1). */
export const TRANSACTION_OPERATIONS = 25;
/** Rows that one storage call reads. */
export const BATCH_ROWS = 25;
