import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type IndexLag } from '../faults/index-lag';
import { limits } from '../limits';
import { type StorageEntity } from '../manifest/manifest-schema';

import { indexEntries, prepareEntryInsert, prepareTables, SECRETS } from './storage-tables';

/** A row as it is stored; `value` is JSON text. Instants are milliseconds since 1970. */
export type StoredRow = {
  readonly key: string;
  readonly value: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly expires_at: number | null;
};

export type RowWrite = {
  readonly entity: string;
  readonly key: string;
  readonly value: unknown;
  readonly text: string;
  /** Milliseconds from now. */
  readonly timeToLive: number | undefined;
};

export type StorageRows = {
  /** The current row, whatever queries still show. */
  readonly find: (entity: string, key: string) => StoredRow | undefined;
  readonly write: (row: RowWrite) => StoredRow;
  /** Does nothing when there is no such row. */
  readonly remove: (entity: string, key: string) => void;
  /** Runs several reads and writes as one; nothing is written when `run` throws. */
  readonly atomically: <T>(run: () => T) => T;
};

type RowsOptions = {
  readonly database: HostDatabase;
  readonly entities: readonly StorageEntity[];
  readonly clock: Clock;
  /** Older states are kept as long as a query may show them. */
  readonly lag: IndexLag;
};

/** The rows of Forge storage in SQLite; knows nothing of the wire. */
export function openStorageRows(options: RowsOptions): StorageRows {
  const { database, entities, clock, lag } = options;
  prepareTables(database, entities);
  const indexes = new Map(entities.map((entity) => [entity.name, entity.indexes]));
  const statements = prepareStatements(database);
  const insertEntry = prepareEntryInsert(database);

  const find = (entity: string, key: string): StoredRow | undefined =>
    statements.find(entity, key, clock.now() - limits.storage.expiredRowsStayMilliseconds);

  const end = (entity: string, key: string): void => {
    const now = clock.now();
    statements.forget(now - lag.milliseconds(), now);
    statements.end(entity, key, now);
  };

  return {
    find,
    write: ({ entity, key, value, text, timeToLive }) => {
      const now = clock.now();
      const row: StoredRow = {
        key,
        value: text,
        created_at: find(entity, key)?.created_at ?? now,
        updated_at: now,
        expires_at: timeToLive === undefined ? null : now + timeToLive,
      };
      end(entity, key);
      const id = statements.insert(entity, row);
      // Nothing asks for secrets but by their key.
      if (entity === SECRETS) return row;
      for (const entry of indexEntries(indexes.get(entity) ?? [], key, value)) {
        insertEntry({ id, entity, key }, entry);
      }
      return row;
    },
    remove: end,
    atomically: (run) => database.transaction(run).immediate(),
  };
}

type Statements = {
  readonly find: (entity: string, key: string, expiredBefore: number) => StoredRow | undefined;
  readonly insert: (entity: string, row: StoredRow) => number;
  readonly end: (entity: string, key: string, at: number) => void;
  /** Drops states that no query can show any more. */
  readonly forget: (endedUntil: number, now: number) => void;
};

function prepareStatements(database: HostDatabase): Statements {
  const find = database.prepare(
    `SELECT key, value, created_at, updated_at, expires_at FROM forge_states
     WHERE entity = ? AND key = ? AND ended_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`,
  );
  const insert = database.prepare(
    'INSERT INTO forge_states (entity, key, value, created_at, updated_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const end = database.prepare(
    'UPDATE forge_states SET ended_at = ? WHERE entity = ? AND key = ? AND ended_at IS NULL',
  );
  // An end in the future is from before the clock was set back; it tells nothing any more.
  const forgotten = 'ended_at IS NOT NULL AND (ended_at <= ? OR ended_at > ?)';
  const forgetEntries = database.prepare(
    `DELETE FROM forge_index_entries WHERE state IN (SELECT id FROM forge_states WHERE ${forgotten})`,
  );
  const forgetStates = database.prepare(`DELETE FROM forge_states WHERE ${forgotten}`);
  return {
    // The columns are those of the statement.
    find: (...values) => find.get(...values) as StoredRow | undefined,
    insert: (entity, { key, value, created_at, updated_at, expires_at }) =>
      Number(insert.run(entity, key, value, created_at, updated_at, expires_at).lastInsertRowid),
    end: (entity, key, at) => {
      end.run(at, entity, key);
    },
    forget: (endedUntil, now) => {
      forgetEntries.run(endedUntil, now);
      forgetStates.run(endedUntil, now);
    },
  };
}
