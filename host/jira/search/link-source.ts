import { type JiraContext } from '../jira-context';
import { type SqlFragment } from '../jql/jql-condition';
import { type LinkRow } from '../store/jira-rows';
import { insertRow, places, selectOne } from '../store/query';

import { shadowOf, waiting } from './search-lag';

/**
 * Keeps what search goes on to answer of a link after it was made or taken away, until the search lag passed.
 *
 * @param was - Whether the link was there before the write.
 */
export function keepLinkState(context: JiraContext, link: LinkRow, was: 'there' | 'absent'): void {
  const shadow = shadowOf(context, 'jira_link_shadow');
  if (shadow === undefined) return;
  insertRow(context.database, 'jira_link_shadow', {
    ...link,
    ...shadow,
    absent: was === 'there' ? 0 : 1,
  });
}

/** A link that an end insists on is read as it is. */
function exceptReconciled(reconcile: readonly number[]): SqlFragment {
  if (reconcile.length === 0) return { sql: '', values: [] };
  const list = places(reconcile.length);
  return {
    sql: ` AND sourceId NOT IN (${list}) AND targetId NOT IN (${list})`,
    values: [...reconcile, ...reconcile],
  };
}

/** The links that search knows now, as SQL for a FROM clause. */
export function linkSource(context: JiraContext, reconcile: readonly number[]): SqlFragment {
  const waits = waiting(context);
  const others = exceptReconciled(reconcile);
  const from = `FROM jira_link_shadow WHERE ${waits.sql}${others.sql}`;
  const values = [...waits.values, ...others.values];
  if (selectOne(context.database, `SELECT 1 ${from} LIMIT 1`, values) === undefined) {
    return { sql: 'jira_link', values: [] };
  }
  const columns = 'id, typeId, sourceId, targetId';
  return {
    sql: `(SELECT ${columns} FROM jira_link WHERE id NOT IN (SELECT id ${from})
      UNION ALL SELECT ${columns} FROM jira_link_shadow
      WHERE absent = 0 AND (id, sequence) IN (SELECT id, min(sequence) ${from} GROUP BY id))`,
    values: [...values, ...values],
  };
}
