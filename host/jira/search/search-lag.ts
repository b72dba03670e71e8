import { type JiraContext } from '../jira-context';
import { type SqlFragment } from '../jql/jql-condition';
import { nextId } from '../store/next-id';
import { execute } from '../store/query';

type ShadowTable = 'jira_search_shadow' | 'jira_link_shadow';

/**
 * Part of the lag in which search already answers with the new state, before it falls back to the older one: seen,
 * then not, then seen, as live Jira was watched. A fixed part, so that a test with a clock of its own can be there.
 */
const GLIMPSE = { from: 0.4, until: 0.6 } as const;

/** The columns of an older state that is kept from now; `undefined` when search does not lag. */
export function shadowOf(
  context: JiraContext,
  table: ShadowTable,
): { readonly sequence: number; readonly visibleAt: number } | undefined {
  const { database, clock, searchLagMilliseconds: lag } = context;
  if (lag <= 0) return undefined;
  const now = clock.now();
  execute(database, `DELETE FROM ${table} WHERE visibleAt <= ?`, [now]);
  return { sequence: nextId(database, 'shadow'), visibleAt: now + lag };
}

/**
 * Which older states search still answers with, as SQL over the columns of a shadow table.
 *
 * The bound on the far side ends a state when the clock was set back.
 */
export function waiting({ clock, searchLagMilliseconds: lag }: JiraContext): SqlFragment {
  const now = clock.now();
  return {
    sql: 'visibleAt > ? AND visibleAt <= ? AND NOT (visibleAt > ? AND visibleAt <= ?)',
    values: [
      now,
      now + lag,
      now + Math.round(lag * (1 - GLIMPSE.until)),
      now + Math.round(lag * (1 - GLIMPSE.from)),
    ],
  };
}
