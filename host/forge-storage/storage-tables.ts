import { type HostDatabase } from '../database/open-database';
import { type StorageEntity, type StorageIndex } from '../manifest/manifest-schema';

// A row is a chain of states. The one without an end is what `get` answers; ended ones are kept as
// long as a lagging query may still show them. Index entries belong to a state, so an index shows
// old values just as late as the rows.
const TABLES = `
CREATE TABLE IF NOT EXISTS forge_states (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  expires_at INTEGER,
  ended_at INTEGER
);
CREATE UNIQUE INDEX IF NOT EXISTS forge_current_states ON forge_states (entity, key) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS forge_ended_states ON forge_states (ended_at) WHERE ended_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS forge_index_entries (
  entity TEXT NOT NULL,
  index_name TEXT NOT NULL,
  partition TEXT NOT NULL,
  range_value,
  key TEXT NOT NULL,
  state INTEGER NOT NULL,
  PRIMARY KEY (entity, index_name, partition, range_value, key, state)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS forge_entries_of_state ON forge_index_entries (state);
CREATE TABLE IF NOT EXISTS forge_index_definitions (definitions TEXT NOT NULL);
`;

/** The index that every entity and the plain key-value store have: all rows, by key. */
export const BY_KEY = 'by-key';

/** Name of the plain key-value store in the tables; entity names are never empty. */
export const KEY_VALUE = '';

export type IndexEntry = {
  readonly index: string;
  readonly partition: string;
  readonly range: string | number;
};

/** Name of the store of secrets in the tables; no entity can be called like this. */
export const SECRETS = 'SECRET';

/** Partition values as one comparable text. */
export function partitionText(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/**
 * The index entries of a row. A row that lacks an attribute of an index is not in it
 * (platform/forge.md §1.3, inferred).
 */
export function indexEntries(
  indexes: readonly StorageIndex[],
  key: string,
  value: unknown,
): readonly IndexEntry[] {
  const entries: IndexEntry[] = [{ index: BY_KEY, partition: partitionText([]), range: key }];
  if (typeof value !== 'object' || value === null) return entries;
  const attributes = new Map<string, unknown>(Object.entries(value));
  for (const { name, partition, range } of indexes) {
    const partitionValues = partition.map((attribute) => attributes.get(attribute));
    const rangeValue = range[0] === undefined ? undefined : comparable(attributes.get(range[0]));
    if (rangeValue === undefined || partitionValues.some((part) => part == null)) continue;
    entries.push({ index: name, partition: partitionText(partitionValues), range: rangeValue });
  }
  return entries;
}

/** SQLite has no booleans; it orders numbers and texts as DynamoDB does (by value, by UTF-8 bytes). */
export function comparable(value: unknown): string | number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/**
 * Makes the tables and, when the manifest's indexes are others than at the last start, all index
 * entries anew, as the platform does after a deployment.
 */
export function prepareTables(database: HostDatabase, entities: readonly StorageEntity[]): void {
  database.exec(TABLES);
  const definitions = JSON.stringify(entities.map(({ name, indexes }) => [name, indexes]));
  const known = database
    .prepare('SELECT 1 FROM forge_index_definitions WHERE definitions = ?')
    .get(definitions);
  if (known !== undefined) return;
  const indexes = new Map(entities.map(({ name, indexes }) => [name, indexes]));
  database.transaction(() => {
    database.exec('DELETE FROM forge_index_entries; DELETE FROM forge_index_definitions;');
    const insert = prepareEntryInsert(database);
    const states = database.prepare(
      'SELECT id, entity, key, value FROM forge_states WHERE entity <> ?',
    );
    for (const row of states.all(SECRETS)) {
      // The columns are those of the statement above.
      const state = row as { id: number; entity: string; key: string; value: string };
      const value: unknown = JSON.parse(state.value);
      for (const entry of indexEntries(indexes.get(state.entity) ?? [], state.key, value)) {
        insert(state, entry);
      }
    }
    database.prepare('INSERT INTO forge_index_definitions VALUES (?)').run(definitions);
  })();
}

type StateReference = { readonly id: number; readonly entity: string; readonly key: string };

export function prepareEntryInsert(
  database: HostDatabase,
): (state: StateReference, entry: IndexEntry) => void {
  const insert = database.prepare(
    'INSERT INTO forge_index_entries (entity, index_name, partition, range_value, key, state) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return ({ id, entity, key }, { index, partition, range }) => {
    insert.run(entity, index, partition, range, key, id);
  };
}
