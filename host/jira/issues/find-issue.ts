import { type JiraContext } from '../jira-context';
import { issueNotFound, refusal } from '../jira-refusal';
import { type PermissionKey } from '../permissions/permission-catalog';
import { canSeeIssue, type Viewer } from '../permissions/viewer';
import { type IssueRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

/** A work item by id or key (any letter case); `undefined` when there is none or the viewer cannot see it. */
export function visibleIssue(
  context: JiraContext,
  viewer: Viewer,
  idOrKey: string,
): IssueRow | undefined {
  const byId = /^\d+$/.test(idOrKey);
  const issue = selectOne<IssueRow>(
    context.database,
    `SELECT * FROM jira_issue WHERE ${byId ? 'id' : 'key'} = ?`,
    [byId ? Number(idOrKey) : idOrKey.toUpperCase()],
  );
  return issue !== undefined && canSeeIssue(viewer, issue) ? issue : undefined;
}

type Asker = { readonly context: JiraContext; readonly viewer: Viewer };

/** As `visibleIssue`, refusing with 404 what is not there for this viewer. */
export function findIssue({ context, viewer }: Asker, idOrKey: string): IssueRow {
  const issue = visibleIssue(context, viewer, idOrKey);
  if (issue === undefined) throw issueNotFound();
  return issue;
}

const WORDING: Partial<Readonly<Record<PermissionKey, string>>> = {
  EDIT_ISSUES: 'edit issues',
  DELETE_ISSUES: 'delete issues',
  LINK_ISSUES: 'link issues',
};

/** Refuses with 403 when the viewer sees the work item but may not do this to it. */
export function requireOnIssue(viewer: Viewer, permission: PermissionKey, issue: IssueRow): void {
  if (viewer.can(permission, issue.projectId)) return;
  const what = WORDING[permission] ?? permission;
  throw refusal(403, `You do not have permission to ${what} in this project.`);
}
