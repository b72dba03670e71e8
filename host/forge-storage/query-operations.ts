import { limits } from '../limits';
import { type StorageEntity, type StorageIndex } from '../manifest/manifest-schema';

import { checkType } from './check-value';
import { checkFilters, checkValueCount, matchesFilters } from './matches-filters';
import { type CursorPlace, cursorPlace, decodeCursor, encodeCursor } from './query-cursor';
import { type IndexPage } from './query-index';
import {
  bytesOf,
  findEntity,
  presentRow,
  type StorageContext,
  type StorageOutcome,
} from './storage-context';
import { refuse } from './storage-refusal';
import { type Condition, type MetadataField, type StorageRequest } from './storage-requests';
import { type StoredRow } from './storage-rows';
import { BY_KEY, KEY_VALUE, partitionText } from './storage-tables';

/** `kvs.query()`: rows of the plain key-value store by key. */
export function queryKeys(
  context: StorageContext,
  request: StorageRequest<'query'>,
): StorageOutcome {
  const condition = request.where?.[0];
  if (
    condition !== undefined &&
    (condition.property !== 'key' || condition.condition !== 'BEGINS_WITH')
  ) {
    refuse('INVALID_CONDITION', 'The key-value store is queried by BEGINS_WITH on key only');
  }
  if (condition !== undefined) checkValueCount(condition);
  const place = cursorPlace(context.cursorSalt, [BY_KEY, condition]);
  const page = context.query({
    entity: KEY_VALUE,
    index: BY_KEY,
    partition: partitionText([]),
    range: condition,
    descending: false,
    limit: checkLimit(request.limit),
    after: decodeCursor(request.after, place),
  });
  return presentPage(page, {
    rows: page.rows,
    place,
    indexValue: BY_KEY,
    metadata: request.options?.metadataFields,
  });
}

/**
 * `entity().query()`: one page of an index.
 *
 * Filters are applied to the page after it was read, so a page can hold fewer rows than its limit,
 * even none, and still have a cursor. Whether the platform fills pages up is not documented; an app
 * that reads until there is no cursor is right either way.
 */
export function queryEntity(
  context: StorageContext,
  request: StorageRequest<'entityQuery'>,
): StorageOutcome {
  const entity = findEntity(context, request.entityName);
  if (entity === undefined) return refuse('SCHEMA_NOT_FOUND', 'An entity is needed');
  const index = findIndex(entity, request.indexName);
  checkPartition(entity, index, request.partition);
  if (request.range !== undefined) checkRange(entity, index, request.range);
  const { filters, partition, range, sort } = request;
  // The range is a condition of the query as well.
  if (filters !== undefined) checkFilters(entity, filters, range === undefined ? 0 : 1);
  const place = cursorPlace(context.cursorSalt, [
    ...[entity.name, index.name, sort],
    ...[partition, range, filters],
  ]);
  const page = context.query({
    entity: entity.name,
    index: index.name,
    partition: partitionText(partition),
    range,
    descending: sort === 'DESC',
    limit: checkLimit(request.limit),
    after: decodeCursor(request.cursor, place),
  });
  const rows =
    filters === undefined
      ? page.rows
      : page.rows.filter(({ value }) => matchesFilters(JSON.parse(value), filters));
  return presentPage(page, {
    rows,
    place,
    indexValue: `${entity.name}?${index.name}${partitionText(partition)}`,
    metadata: request.options?.metadataFields,
  });
}

const KEY_INDEX: StorageIndex = { name: BY_KEY, partition: [], range: [] };

function findIndex(entity: StorageEntity, name: string): StorageIndex {
  if (name === BY_KEY) return KEY_INDEX;
  return (
    entity.indexes.find((index) => index.name === name) ??
    refuse('INVALID_ENTITY_INDEX', `Index "${name}" does not exist on entity "${entity.name}"`)
  );
}

function checkPartition(
  entity: StorageEntity,
  { name, partition }: StorageIndex,
  values: StorageRequest<'entityQuery'>['partition'],
): void {
  if (values.length !== partition.length) {
    refuse(
      'INVALID_PARTITION',
      `Index "${name}" needs ${partition.length} partition value(s), got ${values.length}`,
    );
  }
  partition.forEach((attribute, position) => {
    checkAttribute(entity, attribute, values[position]);
  });
}

function checkRange(entity: StorageEntity, { range }: StorageIndex, condition: Condition): void {
  checkValueCount(condition);
  const [attribute] = range;
  for (const value of condition.values) {
    if (attribute === undefined) checkType('key', 'string', value);
    else checkAttribute(entity, attribute, value);
  }
}

function checkAttribute(entity: StorageEntity, attribute: string, value: unknown): void {
  checkType(attribute, entity.attributes[attribute]?.type ?? 'any', value);
}

function checkLimit(limit: number = limits.storage.pageDefault): number {
  const { pageMaximum } = limits.storage;
  if (!Number.isInteger(limit) || limit < 1 || limit > pageMaximum) {
    refuse(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      `The page limit must be set between 1 and ${pageMaximum}.`,
    );
  }
  return limit;
}

type Presentation = {
  readonly rows: readonly StoredRow[];
  readonly place: CursorPlace;
  /** Which index was read, and which value of its partition. */
  readonly indexValue: string;
  readonly metadata: readonly MetadataField[] | undefined;
};

function presentPage(page: IndexPage, presentation: Presentation): StorageOutcome {
  const { rows, place, indexValue, metadata } = presentation;
  const bytes = page.rows.reduce((sum, row) => sum + bytesOf(row), 0);
  return {
    body: {
      data: rows.map((row) => presentRow(row, metadata)),
      ...(page.next === undefined ? {} : { cursor: encodeCursor(place, page.next) }),
    },
    moved: [{ place: indexValue, bytes }],
  };
}
