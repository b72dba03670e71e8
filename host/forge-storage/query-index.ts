import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type IndexLag } from '../faults/index-lag';
import { limits } from '../limits';

import { refuse } from './storage-refusal';
import { type Condition, type ConditionName } from './storage-requests';
import { type StoredRow } from './storage-rows';
import { comparable } from './storage-tables';

export type IndexQuery = {
  readonly entity: string;
  readonly index: string;
  /** See `partitionText`. */
  readonly partition: string;
  readonly range: Condition | undefined;
  readonly descending: boolean;
  readonly limit: number;
  /** Where the page before ended. */
  readonly after: IndexPosition | undefined;
};

export type IndexPosition = { readonly range: string | number; readonly key: string };
export type IndexPage = {
  readonly rows: readonly StoredRow[];
  /** Where to go on; absent on the last page. */
  readonly next: IndexPosition | undefined;
};

type QueryOptions = {
  readonly database: HostDatabase;
  readonly clock: Clock;
  readonly lag: IndexLag;
};

/**
 * Reads one page of an index as it was a while ago: what was written, changed or deleted since then is
 * shown in its old state (queries are eventually consistent, platform/forge.md §1.3).
 *
 * Half of the rows are late by the whole lag, the others by half of it: nothing promises that
 * rows written together, even in one transaction, are seen together.
 */
export function queryIndex({ database, clock, lag }: QueryOptions, query: IndexQuery): IndexPage {
  const now = clock.now();
  const range = rangeClause(query.range);
  const direction = query.descending ? 'DESC' : 'ASC';
  const { after } = query;
  const rows = database
    .prepare(
      `SELECT e.range_value, s.key, s.value, s.created_at, s.updated_at, s.expires_at
       FROM forge_index_entries e JOIN forge_states s ON s.id = e.state
       WHERE e.entity = ? AND e.index_name = ? AND e.partition = ?
       ${range.sql}
       ${after === undefined ? '' : `AND (e.range_value, e.key) ${query.descending ? '<' : '>'} (?, ?)`}
       AND ${visibleAfter(lag.milliseconds())} AND (s.expires_at IS NULL OR s.expires_at > ?)
       ORDER BY e.range_value ${direction}, e.key ${direction} LIMIT ?`,
    )
    .all(
      query.entity,
      query.index,
      query.partition,
      ...range.values,
      ...(after === undefined ? [] : [after.range, after.key]),
      ...[now, now, now, now],
      now - limits.storage.expiredRowsStayMilliseconds,
      query.limit + 1,
      // The columns are those of the statement.
    ) as (StoredRow & { range_value: string | number })[];
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page,
    next:
      rows.length > page.length && last !== undefined
        ? { range: last.range_value, key: last.key }
        : undefined,
  };
}

/** Which rows are late by the whole lag is decided by their keys, so that a row is never out of step with itself. */
function visibleAfter(lagMilliseconds: number): string {
  const lag = `CASE unicode(substr(s.key, -1)) & 1 WHEN 1 THEN ${lagMilliseconds} ELSE ${lagMilliseconds / 2} END`;
  // Instants after now are from before the clock was set back: such a state counts as begun, such an
  // end as long past.
  return `(s.updated_at + ${lag} <= ? OR s.updated_at > ?)
       AND (s.ended_at IS NULL OR (s.ended_at + ${lag} > ? AND s.ended_at <= ?))`;
}

const COMPARISONS: Partial<Readonly<Record<ConditionName, string>>> = {
  EQUAL_TO: 'AND e.range_value = ?',
  BETWEEN: 'AND e.range_value BETWEEN ? AND ?',
  GREATER_THAN: 'AND e.range_value > ?',
  GREATER_THAN_EQUAL_TO: 'AND e.range_value >= ?',
  LESS_THAN: 'AND e.range_value < ?',
  LESS_THAN_EQUAL_TO: 'AND e.range_value <= ?',
};

function rangeClause(range: Condition | undefined): {
  readonly sql: string;
  readonly values: readonly (string | number)[];
} {
  if (range === undefined) return { sql: '', values: [] };
  const values = range.values.map((value) => comparable(value) ?? '');
  if (range.condition === 'BEGINS_WITH') {
    const [prefix] = values;
    if (typeof prefix !== 'string') refuse('INVALID_CONDITION', 'BEGINS_WITH needs a string');
    // The first comparison lets SQLite seek to the prefix; the second is the condition.
    return {
      sql: 'AND e.range_value >= ? AND substr(e.range_value, 1, length(?)) = ?',
      values: [prefix, prefix, prefix],
    };
  }
  const sql = COMPARISONS[range.condition];
  if (sql === undefined) {
    refuse('INVALID_CONDITION', `${range.condition} is a filter; it cannot be used in where()`);
  }
  return { sql, values };
}
