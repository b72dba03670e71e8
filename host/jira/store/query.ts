import { type HostDatabase } from '../../database/open-database';

import { type JiraTables } from './jira-rows';

export type SqlValue = string | number | null;

type Statement = {
  readonly all: (...values: readonly SqlValue[]) => unknown[];
  readonly run: (...values: readonly SqlValue[]) => unknown;
};

/** Preparing costs more than running; JQL makes new texts all the time, so the cache has an end. */
const STATEMENTS_KEPT = 300;
const prepared = new WeakMap<HostDatabase, Map<string, Statement>>();

function statementFor(database: HostDatabase, sql: string): Statement {
  let statements = prepared.get(database);
  if (statements === undefined) {
    statements = new Map();
    prepared.set(database, statements);
  }
  const known = statements.get(sql);
  if (known !== undefined) return known;
  if (statements.size >= STATEMENTS_KEPT) statements.clear();
  const statement = database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters --
   The caller names the shape of its own statement's columns; SQL has no types to infer it from. */

/** All rows of a query. `Row` must be what the statement's columns say; only this host writes them. */
export function selectAll<Row>(
  database: HostDatabase,
  sql: string,
  values: readonly SqlValue[] = [],
): readonly Row[] {
  // The driver types rows as unknown; the tables are this host's own, so their shape is known here.
  return statementFor(database, sql).all(...values) as Row[];
}

/** First row of a query, `undefined` when there is none. */
export function selectOne<Row>(
  database: HostDatabase,
  sql: string,
  values: readonly SqlValue[] = [],
): Row | undefined {
  // Not the driver's `get`: it adds a property `_metadata` to the row.
  return selectAll<Row>(database, sql, values)[0];
}

/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

/** Runs a statement that changes rows. */
export function execute(
  database: HostDatabase,
  sql: string,
  values: readonly SqlValue[] = [],
): void {
  statementFor(database, sql).run(...values);
}

function entriesOf(row: object): readonly (readonly [string, SqlValue])[] {
  // Row types of `JiraTables` hold text, numbers and null only.
  return Object.entries(row) as [string, SqlValue][];
}

/** Adds one row; a second row under the same key is refused by SQLite. */
export function insertRow<Table extends keyof JiraTables>(
  database: HostDatabase,
  table: Table,
  row: JiraTables[Table],
): void {
  const entries = entriesOf(row);
  const columns = entries.map(([column]) => column).join(', ');
  const places = entries.map(() => '?').join(', ');
  execute(
    database,
    `INSERT INTO ${table} (${columns}) VALUES (${places})`,
    entries.map(([, value]) => value),
  );
}

/** Adds several rows. */
export function insertRows<Table extends keyof JiraTables>(
  database: HostDatabase,
  table: Table,
  rows: readonly JiraTables[Table][],
): void {
  for (const row of rows) insertRow(database, table, row);
}

/** Writes the given columns of one work item. */
export function updateIssueRow(
  database: HostDatabase,
  issueId: number,
  patch: Partial<JiraTables['jira_issue']>,
): void {
  const entries = entriesOf(patch);
  if (entries.length === 0) return;
  execute(
    database,
    `UPDATE jira_issue SET ${entries.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`,
    [...entries.map(([, value]) => value), issueId],
  );
}

/** `?, ?, ?` for an SQL list of this length. */
export function places(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

/** SQL that finds rows by any of these names, in any letter case; the names are its values. */
export function namedLike(names: readonly string[]): string {
  return `lower(name) IN (${names.map(() => 'lower(?)').join(', ')})`;
}

/** Everything inside happens or nothing does. */
export function inTransaction<Value>(database: HostDatabase, work: () => Value): Value {
  return database.transaction(work)();
}
