import { type JiraContext } from '../jira-context';
import { type SqlFragment } from '../jql/jql-condition';
import { isVisible, type Viewer } from '../permissions/viewer';
import {
  type ComponentRow,
  type FieldRow,
  type IssueRow,
  type IssueTypeRow,
  type JiraTables,
  type LinkRow,
  type LinkTypeRow,
  type PriorityRow,
  type ProjectRow,
  type ResolutionRow,
  type SecurityLevelRow,
  type SprintRow,
  type StatusRow,
  type UserRow,
  type VersionRow,
} from '../store/jira-rows';
import { selectAll, selectOne, type SqlValue } from '../store/query';

type Lookup<Row> = (id: SqlValue) => Row | undefined;

/** What work items refer to, each read at most once per request. */
export type References = {
  readonly context: JiraContext;
  readonly viewer: Viewer;
  readonly user: Lookup<UserRow>;
  readonly project: Lookup<ProjectRow>;
  readonly issueType: Lookup<IssueTypeRow>;
  readonly status: Lookup<StatusRow>;
  readonly resolution: Lookup<ResolutionRow>;
  readonly priority: Lookup<PriorityRow>;
  readonly securityLevel: Lookup<SecurityLevelRow>;
  readonly version: Lookup<VersionRow>;
  readonly component: Lookup<ComponentRow>;
  readonly sprint: Lookup<SprintRow>;
  readonly linkType: Lookup<LinkTypeRow>;
  readonly issue: Lookup<IssueRow>;
  /** Custom fields of the site and of the projects that the viewer browses. */
  readonly customFields: () => readonly FieldRow[];
  /** Links of a work item, by id. */
  readonly links: (issueId: number) => readonly LinkRow[];
};

function lookup<Row>(
  context: JiraContext,
  table: keyof JiraTables,
  column: 'id' | 'accountId' = 'id',
): Lookup<Row> {
  const known = new Map<SqlValue, Row | undefined>();
  return (id) => {
    if (id === null) return undefined;
    if (known.has(id)) return known.get(id);
    const sql = `SELECT * FROM ${table} WHERE ${column} = ?`;
    const row = selectOne<Row>(context.database, sql, [id]);
    known.set(id, row);
    return row;
  };
}

/** The links as they are stored; search knows an older state (`linkSource`). */
const STORED_LINKS: SqlFragment = { sql: 'jira_link', values: [] };

/**
 * References of one request. Not kept longer: the next request may see other names.
 *
 * @param links - Where links are read from, as SQL for a FROM clause.
 */
export function createReferences(
  context: JiraContext,
  viewer: Viewer,
  links: SqlFragment = STORED_LINKS,
): References {
  let fields: readonly FieldRow[] | undefined;
  return {
    context,
    viewer,
    user: lookup(context, 'jira_user', 'accountId'),
    project: lookup(context, 'jira_project'),
    issueType: lookup(context, 'jira_issue_type'),
    status: lookup(context, 'jira_status'),
    resolution: lookup(context, 'jira_resolution'),
    priority: lookup(context, 'jira_priority'),
    securityLevel: lookup(context, 'jira_security_level'),
    version: lookup(context, 'jira_version'),
    component: lookup(context, 'jira_component'),
    sprint: lookup(context, 'jira_sprint'),
    linkType: lookup(context, 'jira_link_type'),
    issue: lookup(context, 'jira_issue'),
    customFields: () =>
      (fields ??= selectAll<FieldRow>(
        context.database,
        'SELECT * FROM jira_field ORDER BY id',
      ).filter((field) => isVisible(viewer, field))),
    links: (issueId) =>
      selectAll<LinkRow>(
        context.database,
        `SELECT * FROM ${links.sql} WHERE sourceId = ? OR targetId = ? ORDER BY id`,
        [...links.values, issueId, issueId],
      ),
  };
}
