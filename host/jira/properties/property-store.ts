import { type HostDatabase } from '../../database/open-database';
import { execute, places, selectAll, selectOne } from '../store/query';

/** What an entity property hangs on: a work item or a project, by id. */
export type PropertyOwner = { readonly kind: 'issue' | 'project'; readonly id: number };

/** A property as a request or an answer has it. */
export type EntityProperty = { readonly key: string; readonly value: unknown };

type PropertyRow = { readonly key: string; readonly value: string };

/** Makes the table of entity properties where it is missing; sites of older hosts get it here. */
export function createPropertyTable(database: HostDatabase): void {
  database.exec(`CREATE TABLE IF NOT EXISTS jira_entity_property (ownerKind TEXT NOT NULL,
    ownerId INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (ownerKind, ownerId, key))`);
}

function toProperty({ key, value }: PropertyRow): EntityProperty {
  // Written by `storeProperty` only, always as JSON.
  return { key, value: JSON.parse(value) as unknown };
}

/** Every property of an owner, by key. */
export function propertiesOf(
  database: HostDatabase,
  { kind, id }: PropertyOwner,
): readonly EntityProperty[] {
  return selectAll<PropertyRow>(
    database,
    'SELECT key, value FROM jira_entity_property WHERE ownerKind = ? AND ownerId = ? ORDER BY key',
    [kind, id],
  ).map(toProperty);
}

/** One property, `undefined` when the owner has none with this key (letter case counts). */
export function findProperty(
  database: HostDatabase,
  { kind, id }: PropertyOwner,
  key: string,
): EntityProperty | undefined {
  const row = selectOne<PropertyRow>(
    database,
    'SELECT key, value FROM jira_entity_property WHERE ownerKind = ? AND ownerId = ? AND key = ?',
    [kind, id, key],
  );
  return row === undefined ? undefined : toProperty(row);
}

/** Stores a property; an older value is replaced as a whole, never merged. */
export function storeProperty(
  database: HostDatabase,
  { kind, id }: PropertyOwner,
  { key, value }: EntityProperty,
): void {
  execute(
    database,
    `INSERT INTO jira_entity_property (ownerKind, ownerId, key, value) VALUES (?, ?, ?, ?)
     ON CONFLICT (ownerKind, ownerId, key) DO UPDATE SET value = excluded.value`,
    [kind, id, key, JSON.stringify(value)],
  );
}

/** Takes properties away: those with these keys, or all when none is named. */
export function removeProperties(
  database: HostDatabase,
  { kind, id }: PropertyOwner,
  keys: readonly string[] = [],
): void {
  const named = keys.length === 0 ? '' : ` AND key IN (${places(keys.length)})`;
  execute(
    database,
    `DELETE FROM jira_entity_property WHERE ownerKind = ? AND ownerId = ?${named}`,
    [kind, id, ...keys],
  );
}
