import { type HostDatabase } from '../database/open-database';

import { type CallLog, type LoggedInvocation } from './function-runner-interface';

/** Older entries go: the log is for looking at and for counting, not an archive. */
const ENTRIES_KEPT = 5000;

/** The log of all invocations; it outlives a restart of the host. */
export function createCallLog({ database }: { readonly database: HostDatabase }): CallLog {
  database.exec(
    'CREATE TABLE IF NOT EXISTS forge_call_log (id INTEGER PRIMARY KEY AUTOINCREMENT, entry TEXT NOT NULL)',
  );
  const insert = database.prepare('INSERT INTO forge_call_log (entry) VALUES (?)');
  const forget = database.prepare('DELETE FROM forge_call_log WHERE id <= ?');
  const select = database.prepare('SELECT entry FROM forge_call_log ORDER BY id');
  return {
    add: (entry) => {
      const { lastInsertRowid } = insert.run(JSON.stringify(entry));
      forget.run(Number(lastInsertRowid) - ENTRIES_KEPT);
    },
    entries: () =>
      select.all().map((row) => {
        // Only `add` writes this column.
        const { entry } = row as { entry: string };
        return JSON.parse(entry) as LoggedInvocation;
      }),
    clear: () => {
      database.exec('DELETE FROM forge_call_log');
    },
  };
}
