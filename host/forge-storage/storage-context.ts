import { type StorageEntity } from '../manifest/manifest-schema';

import {
  checkEntityName,
  checkEntityValue,
  checkKey,
  checkTimeToLive,
  checkValue,
} from './check-value';
import { type IndexPage, type IndexQuery } from './query-index';
import { refuse } from './storage-refusal';
import { type MetadataField, type TimeToLive } from './storage-requests';
import { type RowWrite, type StorageRows, type StoredRow } from './storage-rows';
import { KEY_VALUE, SECRETS } from './storage-tables';

/** What the operations work on. */
export type StorageContext = {
  readonly rows: StorageRows;
  readonly entities: ReadonlyMap<string, StorageEntity>;
  readonly query: (query: IndexQuery) => IndexPage;
  /** Part of every cursor, another one at each start: a kept cursor is worth nothing. */
  readonly cursorSalt: string;
};

/** The outcome of an operation; a refusal is thrown. */
export type StorageOutcome = {
  /** `undefined` answers 204. */
  readonly body: unknown;
  /** What was read or written, for counting units and rates. */
  readonly moved: readonly Movement[];
};

export type Movement = {
  /** A row (`describeAddress`) or a value of an index. */
  readonly place: string;
  readonly bytes: number;
};

/** Which row an operation means; without entity name and store it is in the plain key-value store. */
export type RowAddress = {
  readonly entityName?: string | undefined;
  readonly store?: 'secrets' | undefined;
  readonly key: string;
};

/** `outcome/m.1.2`, `SECRET/api-token`, or the bare key of the plain key-value store. */
export function describeAddress({ entityName, store, key }: RowAddress): string {
  if (store === 'secrets') return `SECRET/${key}`;
  return entityName === undefined ? key : `${entityName}/${key}`;
}

/** The declaration of an entity; `undefined` for the plain key-value store and for secrets. */
export function findEntity(
  { entities }: StorageContext,
  entityName: string | undefined,
): StorageEntity | undefined {
  if (entityName === undefined) return undefined;
  const entity = entities.get(entityName);
  if (entity !== undefined) return entity;
  checkEntityName(entityName);
  return refuse('SCHEMA_NOT_FOUND', 'The schema provided does not exist');
}

/** A row that may be written or removed: its address was checked. */
export type RowPlace = Pick<RowWrite, 'entity' | 'key'>;

/** Checks an address. */
export function checkAddress(context: StorageContext, address: RowAddress): RowPlace {
  const { key, store } = address;
  const entity = findEntity(context, address.entityName);
  checkKey(key, entity === undefined ? 'KEY_TOO_SHORT' : 'EMPTY_KEY');
  return { key, entity: store === 'secrets' ? SECRETS : (entity?.name ?? KEY_VALUE) };
}

/** Checks an address and reads its current row. */
export function findRow(context: StorageContext, address: RowAddress): StoredRow | undefined {
  const { entity, key } = checkAddress(context, address);
  return context.rows.find(entity, key);
}

type WriteRequest = RowAddress & {
  readonly value?: unknown;
  readonly options?: { readonly ttl?: TimeToLive | undefined } | undefined;
};

/** Checks everything about a write that can be checked without looking at other rows. */
export function checkWrite(context: StorageContext, request: WriteRequest): RowWrite {
  const place = checkAddress(context, request);
  const { value, options } = request;
  const text = checkValue(value);
  const entity = findEntity(context, request.entityName);
  if (entity !== undefined) checkEntityValue(entity, value);
  const timeToLive = options?.ttl === undefined ? undefined : checkTimeToLive(options.ttl);
  return { ...place, value, text, timeToLive };
}

/** What reading a row moved. */
export function readOf(address: RowAddress, row: StoredRow): Movement {
  return { place: describeAddress(address), bytes: bytesOf(row) };
}

/** What a write moved. */
export function writeOf(address: RowAddress, { text }: RowWrite): Movement {
  return { place: describeAddress(address), bytes: Buffer.byteLength(text) };
}

export function bytesOf({ value }: StoredRow): number {
  return Buffer.byteLength(value);
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
