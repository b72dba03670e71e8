import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'libsql';

/** The host's one SQLite connection: Forge storage, queues, the call log and Jira's data share it. */
export type HostDatabase = Database.Database;

type OpenOptions = {
  /** Folder of the database file; made when it does not exist. `:memory:` keeps nothing. */
  readonly directory: string;
  /** Starts from nothing: what the folder's database held is deleted. */
  readonly fresh?: boolean;
};

const FILE = 'plumbline.sqlite';

/**
 * Opens the host's database so that a write which was answered survives `kill -9`.
 *
 * WAL with `synchronous = FULL`: a commit returns after its log record reached the disk, and a
 * transaction that was cut off is rolled back on the next open.
 */
export function openDatabase({ directory, fresh = false }: OpenOptions): HostDatabase {
  if (directory === ':memory:') return new Database(':memory:');
  mkdirSync(directory, { recursive: true });
  const file = join(directory, FILE);
  if (fresh) for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  return database;
}
