import { type StorageEntity } from '../manifest/manifest-schema';

import { checkEntityValue, checkKey, checkTimeToLive, checkValue } from './check-value';
import { type IndexPage, type IndexQuery } from './query-index';
import { refuse } from './storage-refusal';
import { type MetadataField, type TimeToLive } from './storage-requests';
import { type RowWrite, type StorageRows, type StoredRow } from './storage-rows';
import { KEY_VALUE } from './storage-tables';

/** What the operations work on. */
export type StorageContext = {
  readonly rows: StorageRows;
  readonly entities: ReadonlyMap<string, StorageEntity>;
  readonly query: (query: IndexQuery) => IndexPage;
};

/** The outcome of an operation; a refusal is thrown. */
export type StorageOutcome = {
  /** `undefined` answers 204. */
  readonly body: unknown;
  /** Read or written, for counting units. */
  readonly bytes: number;
};

/** Which row an operation means; without an entity name it is in the plain key-value store. */
export type RowAddress = { readonly entityName?: string | undefined; readonly key: string };

/** `outcome/m.1.2`, or the bare key of the plain key-value store. */
export function describeAddress({ entityName, key }: RowAddress): string {
  return entityName === undefined ? key : `${entityName}/${key}`;
}

/** The declaration of an entity; `undefined` for the plain key-value store. */
export function findEntity(
  { entities }: StorageContext,
  entityName: string | undefined,
): StorageEntity | undefined {
  if (entityName === undefined) return undefined;
  return (
    entities.get(entityName) ??
    refuse('SCHEMA_NOT_FOUND', 'The schema provided does not exist', 404)
  );
}

/** Checks an address and reads its current row. */
export function findRow(context: StorageContext, address: RowAddress): StoredRow | undefined {
  const entity = findEntity(context, address.entityName);
  checkKey(address.key);
  return context.rows.find(entity?.name ?? KEY_VALUE, address.key);
}

type WriteRequest = RowAddress & {
  readonly value?: unknown;
  readonly options?: { readonly ttl?: TimeToLive | undefined } | undefined;
};

/** Checks everything about a write that can be checked without looking at other rows. */
export function checkWrite(context: StorageContext, request: WriteRequest): RowWrite {
  const entity = findEntity(context, request.entityName);
  checkKey(request.key);
  const text = checkValue(request.value);
  if (entity !== undefined) checkEntityValue(entity, request.value);
  const ttl = request.options?.ttl;
  return {
    entity: entity?.name ?? KEY_VALUE,
    key: request.key,
    value: request.value,
    text,
    timeToLive: ttl === undefined ? undefined : checkTimeToLive(ttl),
  };
}

export function bytesOf(row: StoredRow | undefined): number {
  return row === undefined ? 0 : Buffer.byteLength(row.value);
}

/** A row as it goes over the wire, with the metadata that was asked for and no other. */
export function presentRow(
  row: StoredRow,
  wanted: readonly MetadataField[] = [],
): Readonly<Record<string, unknown>> {
  return {
    key: row.key,
    value: JSON.parse(row.value) as unknown,
    ...(wanted.includes('CREATED_AT') ? { createdAt: row.created_at } : {}),
    ...(wanted.includes('UPDATED_AT') ? { updatedAt: row.updated_at } : {}),
    ...(wanted.includes('EXPIRE_TIME') && row.expires_at !== null
      ? { expireTime: new Date(row.expires_at).toISOString() }
      : {}),
  };
}
