import * as z from 'zod/mini';

import type { Entity, EntityBodies } from '#application/ports/entity-bodies';
import type { RowAddress } from '#application/ports/row-address';
import type { StoredRow } from '#application/ports/row-store';
import { instantSchema } from '#domain/shared/calendar-date';
import { recordedCommandIdSchema } from '#domain/shared/identifiers';

import { ENTITY_SHAPES, type EntityShape } from './entity-shapes';
import { currentShape, migrateBody } from './migrate-body';

/** What every stored value has; other attributes exist for the store's indexes only. */
const storedValueSchema = z.object({
  v: z.int(),
  version: z.int(),
  createdAt: z.optional(instantSchema),
  commandId: z.optional(recordedCommandIdSchema),
  body: z.unknown(),
});

export type StoredValue = Readonly<Record<string, unknown>>;

/** `m.<delivery>.<outcome>` and so on. */
export function keyOf({ entity, key }: RowAddress): string {
  return [ENTITY_SHAPES[entity].prefix, ...key].join('.');
}

/** The value that is stored for a row: its body, its lock, and what indexes and conditions need. */
export function encodeRow({ entity, key }: RowAddress, row: StoredRow<unknown>): StoredValue {
  const { attributes, migrations } = shapeOf(entity);
  return {
    ...attributes(row, key),
    v: currentShape(migrations),
    version: row.version,
    body: row.body,
  };
}

/**
 * The row in a stored value, in today's shape.
 *
 * @throws When the value is not what this app writes.
 */
export function decodeRow<E extends Entity>(entity: E, value: unknown): StoredRow<EntityBodies[E]> {
  const { v, body, ...row } = storedValueSchema.parse(value);
  const { schema, migrations } = ENTITY_SHAPES[entity];
  return { ...row, body: schema.parse(migrateBody(body, v, migrations)) };
}

/** An address and its row always belong together; the record of shapes cannot say so for a union of entities. */
function shapeOf(entity: Entity): EntityShape<unknown> {
  return ENTITY_SHAPES[entity] as EntityShape<unknown>;
}
