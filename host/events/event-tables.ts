import { type HostDatabase } from '../database/open-database';

// A delivery is one event on its way to one module. Its row goes when it was delivered or dropped, so
// whatever is here after a restart is still to be delivered.
const TABLES = `
CREATE TABLE IF NOT EXISTS forge_delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  moduleKey TEXT NOT NULL,
  eventId TEXT NOT NULL,
  occurredAt INTEGER NOT NULL,
  dueAt INTEGER NOT NULL,
  isCopy INTEGER NOT NULL,
  event TEXT NOT NULL,
  jobId TEXT,
  concurrencyKey TEXT,
  concurrencyLimit INTEGER,
  origin TEXT,
  attempts TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS forge_delivery_due ON forge_delivery (dueAt, id);
CREATE INDEX IF NOT EXISTS forge_delivery_job ON forge_delivery (jobId) WHERE jobId IS NOT NULL;
CREATE TABLE IF NOT EXISTS forge_job (
  jobId TEXT PRIMARY KEY,
  queueName TEXT NOT NULL,
  success INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  isCancelled INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS forge_push_chain (origin TEXT PRIMARY KEY, pushes INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS forge_schedule (
  moduleKey TEXT PRIMARY KEY,
  nextAt INTEGER NOT NULL,
  lastAt INTEGER
);
CREATE TABLE IF NOT EXISTS forge_deployment (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/** Makes the tables of events, jobs and schedules where they are missing; what they hold is kept. */
export function createEventTables(database: HostDatabase): void {
  database.exec(TABLES);
}

/**
 * What the host remembers of the deployed app; survives a restart.
 *
 * @returns `undefined` when nothing was remembered under that name.
 */
export function readDeployment(database: HostDatabase, name: string): string | undefined {
  const rows = database.prepare('SELECT value FROM forge_deployment WHERE name = ?').all(name);
  // Only `writeDeployment` writes this table.
  return (rows as { value: string }[])[0]?.value;
}

/** Remembers something of the deployed app instead of what was remembered before. */
export function writeDeployment(database: HostDatabase, name: string, value: string): void {
  database
    .prepare(
      `INSERT INTO forge_deployment (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    )
    .run(name, value);
}
