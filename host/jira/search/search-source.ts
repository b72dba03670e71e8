import { type JiraContext } from '../jira-context';
import { type SqlFragment } from '../jql/jql-condition';
import { type Viewer } from '../permissions/viewer';
import { type IssueRow } from '../store/jira-rows';
import { insertRow, places, selectOne } from '../store/query';

import { shadowOf, waiting } from './search-lag';

/**
 * Keeps what search goes on to answer after a write, until the search lag passed.
 *
 * Call it before the write with the state before it; `undefined` for a work item that is new.
 */
export function keepSearchState(
  context: JiraContext,
  issueId: number,
  before: IssueRow | undefined,
): void {
  const shadow = shadowOf(context, 'jira_search_shadow');
  if (shadow === undefined) return;
  insertRow(context.database, 'jira_search_shadow', {
    ...(before ?? absentRow(issueId)),
    ...shadow,
    absent: before === undefined ? 1 : 0,
  });
}

function absentRow(id: number): IssueRow {
  return {
    id,
    key: '',
    projectId: 0,
    number: 0,
    issueTypeId: 0,
    statusId: 0,
    resolutionId: null,
    priorityId: null,
    summary: '',
    summaryWords: ' ',
    description: null,
    descriptionWords: ' ',
    assigneeAccountId: null,
    reporterAccountId: null,
    creatorAccountId: null,
    parentId: null,
    parentKey: null,
    dueDate: null,
    securityLevelId: null,
    labels: '[]',
    fixVersionIds: '[]',
    affectedVersionIds: '[]',
    componentIds: '[]',
    customValues: '{}',
    created: 0,
    updated: 0,
    resolved: null,
    statusChanged: 0,
  };
}

/** ` AND id NOT IN (…)` for the work items whose newest state the request insists on. */
function exceptReconciled(reconcile: readonly number[]): string {
  return reconcile.length === 0 ? '' : ` AND id NOT IN (${places(reconcile.length)})`;
}

/** Columns of a work item, without those that only the shadow has. */
const COLUMNS =
  'id, key, projectId, number, issueTypeId, statusId, resolutionId, priorityId, summary, ' +
  'summaryWords, description, descriptionWords, assigneeAccountId, reporterAccountId, creatorAccountId, parentId, ' +
  'parentKey, dueDate, securityLevelId, labels, fixVersionIds, affectedVersionIds, componentIds, ' +
  'customValues, created, updated, resolved, statusChanged';

/**
 * The work items that search knows now, as SQL for a FROM clause.
 *
 * A state waits from its write until the lag passed. With nothing waiting it is the plain table, so that its indexes
 * work.
 */
export function searchSource(context: JiraContext, reconcile: readonly number[]): SqlFragment {
  const waits = waiting(context);
  const from = `FROM jira_search_shadow WHERE ${waits.sql}${exceptReconciled(reconcile)}`;
  const values = [...waits.values, ...reconcile];
  if (selectOne(context.database, `SELECT 1 ${from} LIMIT 1`, values) === undefined) {
    return { sql: 'jira_issue', values: [] };
  }
  const oldest = `SELECT id, min(sequence) ${from} GROUP BY id`;
  return {
    sql: `(SELECT ${COLUMNS} FROM jira_issue WHERE id NOT IN (SELECT id ${from})
      UNION ALL SELECT ${COLUMNS} FROM jira_search_shadow
      WHERE absent = 0 AND (id, sequence) IN (${oldest}))`,
    values: [...values, ...values],
  };
}

/** Restricts work items `i` to what a viewer may see, as SQL. */
export function visibleTo(viewer: Viewer): SqlFragment {
  const projects = viewer.browsableProjectIds();
  const levels = [...viewer.securityLevelIds()];
  return {
    sql: `i.projectId IN (${places(projects.length)}) AND
      (i.securityLevelId IS NULL OR i.securityLevelId IN (${places(levels.length)}))`,
    values: [...projects, ...levels],
  };
}
