import type { RowHead } from '#domain/audit/row-head';

import type { EntityBodies } from '../ports/entity-bodies';
import type { OwnerId, RowAddress } from '../ports/row-address';
import { BATCH_ROWS, type ListedEntity, type RowReader, type StoredRow } from '../ports/row-store';

/** Entities of which a head lists the rows. */
export type HeadedEntity = Exclude<ListedEntity, 'audit'>;

export type RowList<E extends HeadedEntity> = {
  readonly entity: E;
  readonly ownerId: OwnerId;
  readonly head: RowHead;
};

/**
 * All rows of a head, in its order. Few are read one by one; many by the index, and those that the index does
 * not have yet, or has in an older version than the head says, one by one (architecture, Storage).
 */
export async function listRows<E extends HeadedEntity>(
  rows: RowReader,
  { entity, ownerId, head }: RowList<E>,
): Promise<readonly StoredRow<EntityBodies[E]>[]> {
  const found = new Map<string, StoredRow<EntityBodies[E]>>();
  if (head.order.length > BATCH_ROWS) {
    for (const { id, row } of await rows.query({ entity, ownerId })) found.set(id, row);
  }
  const stale = head.order.filter((id) => (found.get(id)?.version ?? 0) < (head.versions[id] ?? 1));
  const fresh = await rows.getMany(stale.map((id) => listedAt({ entity, ownerId }, id)));
  for (const [index, id] of stale.entries()) {
    const row = fresh[index];
    if (row) found.set(id, row);
    else found.delete(id);
  }
  return head.order.flatMap((id) => found.get(id) ?? []);
}

/** Address of a row that a head lists. */
export function listedAt<E extends HeadedEntity>(
  { entity, ownerId }: { readonly entity: E; readonly ownerId: OwnerId },
  id: string,
): RowAddress<E> {
  return { entity, key: entity === 'delivery' ? [id] : [ownerId, id] };
}
