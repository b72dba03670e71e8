import { type HostDatabase } from '../database/open-database';
import { limits } from '../limits';

import {
  type CallLog,
  type LoggedInvocation,
  type NumberedInvocation,
} from './function-runner-interface';

/** Only `add` writes these columns. */
type Row = { readonly id: number; readonly entry: string };

/** The log of the last invocations; it outlives a restart of the host. */
export function createCallLog({ database }: { readonly database: HostDatabase }): CallLog {
  database.exec(
    'CREATE TABLE IF NOT EXISTS forge_call_log (id INTEGER PRIMARY KEY AUTOINCREMENT, entry TEXT NOT NULL)',
  );
  const insert = database.prepare('INSERT INTO forge_call_log (entry) VALUES (?)');
  const forget = database.prepare('DELETE FROM forge_call_log WHERE id <= ?');
  const select = database.prepare('SELECT id, entry FROM forge_call_log WHERE id > ? ORDER BY id');
  const selectOne = database.prepare('SELECT id, entry FROM forge_call_log WHERE id = ?');
  const ends = database.prepare('SELECT min(id) AS oldest, max(id) AS newest FROM forge_call_log');
  return {
    add: (entry) => {
      const { lastInsertRowid } = insert.run(JSON.stringify(entry));
      forget.run(Number(lastInsertRowid) - limits.callLog.invocations);
    },
    entries: () => (select.all(0) as Row[]).map(entryOf),
    since: (number) => (select.all(number) as Row[]).map(numbered),
    span: () => {
      const span = ends.get() as { oldest: number | null; newest: number | null };
      const { oldest, newest } = span;
      return oldest === null || newest === null ? undefined : { oldest, newest };
    },
    find: (number) => {
      const row = selectOne.get(number) as Row | undefined;
      return row === undefined ? undefined : numbered(row);
    },
    clear: () => {
      database.exec('DELETE FROM forge_call_log');
    },
  };
}

function entryOf({ entry }: Row): LoggedInvocation {
  return JSON.parse(entry) as LoggedInvocation;
}

function numbered(row: Row): NumberedInvocation {
  return { ...entryOf(row), number: row.id };
}
