import { type OrderTerm } from '../jql/compile-order';
import { joined, type SqlFragment } from '../jql/jql-condition';
import { type SqlValue } from '../store/query';

/**
 * Where a page ends: what its last work item has of each term of the order. The next page begins behind it, as live
 * Jira's tokens tell: whatever was added or taken away before it shifts nothing.
 */
export type PagePosition = readonly SqlValue[];

/** SQL for ORDER BY. Empty values are the greatest: last when they ascend, first when they descend. */
export function orderBy(order: readonly OrderTerm[]): string {
  return order
    .map(({ sql, way }) => `${sql} ${way} NULLS ${way === 'ASC' ? 'LAST' : 'FIRST'}`)
    .join(', ');
}

function columnOf(index: number): string {
  return `position${index}`;
}

/** Columns for {@link positionOf}. */
export function positionColumns(order: readonly OrderTerm[]): string {
  return order.map(({ sql }, index) => `${sql} AS ${columnOf(index)}`).join(', ');
}

/** The position of a row that was read with {@link positionColumns}. */
export function positionOf(row: object, order: readonly OrderTerm[]): PagePosition {
  // The row has a column for each term; values of SQLite are text, numbers and null.
  const columns = row as Readonly<Record<string, SqlValue>>;
  return order.map((_, index) => columns[columnOf(index)] ?? null);
}

function beyond({ sql, way }: OrderTerm, value: SqlValue): SqlFragment {
  if (value === null) return { sql: way === 'ASC' ? '0' : `${sql} IS NOT NULL`, values: [] };
  return way === 'ASC'
    ? { sql: `${sql} > ? OR ${sql} IS NULL`, values: [value] }
    : { sql: `${sql} < ?`, values: [value] };
}

type Step = { readonly term: OrderTerm; readonly value: SqlValue };

/** Further in the first term, or equal in it and further in the next, and so on. */
function further([step, ...steps]: readonly Step[]): SqlFragment {
  if (step === undefined) return joined([], 'OR');
  const same: SqlFragment = { sql: `${step.term.sql} IS ?`, values: [step.value] };
  return joined([beyond(step.term, step.value), joined([same, further(steps)], 'AND')], 'OR');
}

/** Less than nothing, and more than any text or number, for SQLite. */
const ENDS = { ASC: '-9e999', DESC: "x'FF'" } as const;

/**
 * Says again what {@link further} says, of the first two terms only, in a form in which SQLite enters an index in the
 * middle. Without it each page would look at everything before it.
 */
function bounds([first, second]: readonly Step[]): readonly SqlFragment[] {
  if (first === undefined || first.value === null || !first.term.everywhere) return [];
  const compare = ({ way }: OrderTerm): string => (way === 'ASC' ? '>=' : '<=');
  const { sql } = first.term;
  const outer = { sql: `${sql} ${compare(first.term)} ?`, values: [first.value] };
  if (second === undefined || second.value === null || !second.term.everywhere) return [outer];
  const inner = `CASE WHEN ${sql} = ? THEN ? ELSE ${ENDS[second.term.way]} END`;
  return [
    outer,
    {
      sql: `${second.term.sql} ${compare(second.term)} ${inner}`,
      values: [first.value, second.value],
    },
  ];
}

/** Restricts a search to what comes behind a position. */
export function behind(order: readonly OrderTerm[], position: PagePosition): SqlFragment {
  const steps = order.map((term, index): Step => ({ term, value: position[index] ?? null }));
  return joined([...bounds(steps), further(steps)], 'AND');
}
