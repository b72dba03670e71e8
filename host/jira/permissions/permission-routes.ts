import { z } from 'zod';

import { limits } from '../../limits';
import { visibleIssue } from '../issues/find-issue';
import { issueNotFound, refusal } from '../jira-refusal';
import {
  bodyOf,
  identityAnswer,
  type JiraAnswer,
  type JiraCall,
  listParameter,
} from '../routing/jira-call';
import { type ProjectRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

import {
  isPermissionKey,
  type PermissionKey,
  PERMISSIONS,
  projectPermissionKeys,
} from './permission-catalog';
import { canSeeIssue, type Viewer, viewerOfAccount } from './viewer';

function knownKeys(keys: readonly string[]): readonly PermissionKey[] {
  const unknown = keys.filter((key) => !isPermissionKey(key));
  if (unknown.length > 0) throw refusal(400, `Unrecognized permission(s): ${unknown.join(', ')}`);
  return keys.filter(isPermissionKey);
}

type ProjectQuestion = { readonly column: 'key' | 'id'; readonly value: string };

function questionedProject(call: JiraCall, { column, value }: ProjectQuestion): number {
  const project = selectOne<ProjectRow>(
    call.context.database,
    `SELECT * FROM jira_project WHERE ${column === 'key' ? 'key' : 'CAST(id AS TEXT)'} = ?`,
    [value],
  );
  if (project !== undefined && call.viewer.can('BROWSE_PROJECTS', project.id)) return project.id;
  throw refusal(404, `No project could be found with ${column} '${value}'.`);
}

/** The project that `mypermissions` is asked about; `undefined` for a question without any. */
function contextProject(call: JiraCall): number | undefined {
  const issue = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issue !== null) {
    const row = visibleIssue(call.context, call.viewer, issue);
    if (row === undefined) throw issueNotFound();
    return row.projectId;
  }
  const id = call.query.get('projectId');
  if (id !== null) return questionedProject(call, { column: 'id', value: id });
  const key = call.query.get('projectKey');
  return key === null ? undefined : questionedProject(call, { column: 'key', value: key });
}

function holds(viewer: Viewer, key: PermissionKey, projectId: number | undefined): boolean {
  if (PERMISSIONS[key].type === 'GLOBAL') return viewer.canGlobally(key);
  if (projectId !== undefined) return viewer.can(key, projectId);
  // Without a project, Jira says whether the permission is held in any.
  return viewer.browsableProjectIds().some((id) => viewer.can(key, id));
}

/** GET /mypermissions: `permissions` is required, unknown ones are an error. */
export function readMyPermissions(call: JiraCall): JiraAnswer {
  const keys = knownKeys(listParameter(call, 'permissions'));
  if (keys.length === 0) throw refusal(400, "The 'permissions' query parameter is required.");
  const projectId = contextProject(call);
  const permissions = Object.fromEntries(
    keys.map((key) => [
      key,
      {
        ...PERMISSIONS[key],
        key,
        description: '',
        havePermission: holds(call.viewer, key, projectId),
      },
    ]),
  );
  return identityAnswer({ permissions }, keys.length);
}

const ids = z.array(z.int()).max(limits.jira.checkedPermissionIds).default([]);
const checkSchema = z.looseObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(z.looseObject({ permissions: z.array(z.string()), projects: ids, issues: ids }))
    .default([]),
});

function subjectOf(call: JiraCall, accountId: string | undefined): Viewer {
  if (accountId === undefined || accountId === call.viewer.accountId) return call.viewer;
  if (!call.viewer.canGlobally('ADMINISTER')) {
    throw refusal(403, 'Only Jira admins may check the permissions of other people.');
  }
  return viewerOfAccount(call.context.database, accountId);
}

type IssueRights = {
  readonly id: number;
  readonly projectId: number;
  readonly securityLevelId: number | null;
};

/** POST /permissions/check: lists only what is granted; ids that lead nowhere are left out silently. */
export function checkPermissions(call: JiraCall): JiraAnswer {
  const request = bodyOf(call, checkSchema);
  const subject = subjectOf(call, request.accountId);
  const globalPermissions = knownKeys(request.globalPermissions).filter((key) =>
    subject.canGlobally(key),
  );
  const allowed = new Set(projectPermissionKeys());
  const projectPermissions = request.projectPermissions.flatMap((question) =>
    knownKeys(question.permissions)
      .filter((key) => allowed.has(key))
      .map((permission) => ({
        permission,
        projects: question.projects.filter((id) => subject.can(permission, id)),
        issues: question.issues.filter((id) => {
          const issue = selectOne<IssueRights>(
            call.context.database,
            'SELECT id, projectId, securityLevelId FROM jira_issue WHERE id = ?',
            [id],
          );
          return (
            issue !== undefined &&
            canSeeIssue(subject, issue) &&
            subject.can(permission, issue.projectId)
          );
        }),
      }))
      .filter(({ projects, issues }) => projects.length + issues.length > 0),
  );
  const granted = globalPermissions.length + projectPermissions.length;
  return identityAnswer({ globalPermissions, projectPermissions }, granted);
}
