import { limits } from '../../limits';
import { visibleIssue } from '../issues/find-issue';
import { notEmulated, refusal } from '../jira-refusal';
import { issueNotFound } from '../jira-refusal';
import { type Viewer, viewerOfAccount } from '../permissions/viewer';
import { findProject } from '../projects/find-project';
import { renderUser } from '../rendering/render-user';
import { selfUrl } from '../rendering/self-url';
import {
  identityAnswer,
  type JiraAnswer,
  type JiraCall,
  listParameter,
  numberParameter,
} from '../routing/jira-call';
import { pageBean } from '../routing/page-bean';
import { type GroupRow, type UserRow } from '../store/jira-rows';
import { selectAll, selectOne } from '../store/query';

function groupsOf(call: JiraCall, accountId: string): readonly GroupRow[] {
  return selectAll<GroupRow>(
    call.context.database,
    `SELECT g.* FROM jira_group g JOIN jira_group_member m ON m.groupId = g.id
     WHERE m.accountId = ? ORDER BY g.name`,
    [accountId],
  );
}

/** GET /myself, with the groups when they are asked for. */
export function readMyself(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const user = selectOne<UserRow>(context.database, 'SELECT * FROM jira_user WHERE accountId = ?', [
    viewer.accountId,
  ]);
  if (user === undefined) {
    throw refusal(401, 'Client must be authenticated to access this resource.');
  }
  const expand = listParameter(call, 'expand');
  const foreign = expand.find((name) => name !== 'groups');
  if (foreign !== undefined) throw notEmulated(`expand=${foreign} of /myself`);
  const groups = groupsOf(call, viewer.accountId);
  const items = groups.map(({ id, name }) => ({
    name,
    groupId: id,
    self: `${selfUrl(context, '/group')}?groupId=${id}`,
  }));
  const shown = expand.includes('groups') ? items : [];
  return identityAnswer(
    {
      ...renderUser(context, user, viewer.accountId),
      locale: context.language.locale,
      groups: { size: items.length, items: shown },
      expand: 'groups,applicationRoles',
    },
    1 + shown.length,
  );
}

/** GET /user/bulk: pages of 10 unless asked otherwise; `accountId` is repeated, commas do not separate. */
export function readUsers(call: JiraCall): JiraAnswer {
  const accountIds = call.query.getAll('accountId');
  if (accountIds.length === 0) throw refusal(400, 'At least one accountId is required.');
  const users = accountIds.flatMap((accountId) => {
    const user = selectOne<UserRow>(
      call.context.database,
      'SELECT * FROM jira_user WHERE accountId = ?',
      [accountId],
    );
    return user ?? [];
  });
  const page = pageBean(call, users, { path: '/user/bulk', defaultSize: 10, largestSize: 200 });
  const values = page.values.map((user) => renderUser(call.context, user, call.viewer.accountId));
  return identityAnswer({ ...page, values }, values.length);
}

function mayBrowseUsers(viewer: Viewer): boolean {
  return viewer.canGlobally('USER_PICKER');
}

/**
 * A query finds the beginnings of the words of a name. An e-mail address that is hidden from the viewer is found as
 * a whole only, or it could be guessed letter by letter; the viewer's own also by its beginning.
 */
function matches({ viewer }: JiraCall, user: UserRow, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  const name = user.displayName.toLowerCase();
  if (name.startsWith(wanted)) return true;
  if (name.split(/\s+/).some((word) => word.startsWith(wanted))) return true;
  const address = user.emailAddress.toLowerCase();
  return user.accountId === viewer.accountId ? address.startsWith(wanted) : address === wanted;
}

function assignableProject(call: JiraCall): number {
  const issue = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issue !== null) {
    const row = visibleIssue(call.context, call.viewer, issue);
    if (row === undefined) throw issueNotFound();
    return row.projectId;
  }
  const project = call.query.get('project');
  if (project === null) throw refusal(400, 'Either project or issueKey must be given.');
  return findProject(call, project).id;
}

/** GET /user/assignable/search: a bare list. */
export function findAssignableUsers(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  if ((query === null) === (accountId === null)) {
    throw refusal(400, "Give either 'query' or 'accountId', and not both.");
  }
  const projectId = assignableProject(call);
  if (!mayBrowseUsers(viewer) && !viewer.can('ASSIGN_ISSUES', projectId)) {
    throw refusal(401, 'You are not authorized to browse users.');
  }
  const users = selectAll<UserRow>(
    context.database,
    `SELECT * FROM jira_user WHERE active = 1 AND accountType = 'atlassian'
     ORDER BY displayName LIMIT ?`,
    [limits.jira.usersLookedAt],
  );
  const found = users
    .filter((user) =>
      accountId === null ? matches(call, user, query ?? '') : user.accountId === accountId,
    )
    .filter((user) =>
      viewerOfAccount(context.database, user.accountId).can('ASSIGNABLE_USER', projectId),
    );
  const startAt = numberParameter(call, 'startAt', 0);
  const page = found.slice(
    startAt,
    startAt + Math.min(numberParameter(call, 'maxResults', 50), 1_000),
  );
  return identityAnswer(
    page.map((user) => renderUser(context, user, viewer.accountId)),
    page.length,
  );
}

function highlighted(name: string, query: string): string {
  const at = name.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0 || query === '') return name;
  const end = at + query.length;
  return `${name.slice(0, at)}<strong>${name.slice(at, end)}</strong>${name.slice(end)}`;
}

function hasInName({ query }: JiraCall, name: string, wanted: string): boolean {
  if (query.get('caseInsensitive') !== 'true') return name.includes(wanted);
  return name.toLowerCase().includes(wanted.toLowerCase());
}

/** GET /groupuserpicker: people by the beginning of their name, groups by a part of it, unless asked otherwise in the same letter case. */
export function pickUsersAndGroups(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  if (!mayBrowseUsers(viewer)) {
    throw refusal(403, 'You are not authorized to browse users and groups.');
  }
  const query = call.query.get('query');
  if (query === null) throw refusal(400, "The 'query' parameter is required.");
  const size = numberParameter(call, 'maxResults', 50);
  const users = selectAll<UserRow>(
    context.database,
    "SELECT * FROM jira_user WHERE active = 1 AND accountType = 'atlassian' ORDER BY displayName",
  ).filter((user) => matches(call, user, query));
  const groups = selectAll<GroupRow>(
    context.database,
    'SELECT * FROM jira_group ORDER BY name',
  ).filter(({ name }) => hasInName(call, name, query.trim()));
  const shown = users.slice(0, size);
  const shownGroups = groups.slice(0, size);
  const body = {
    users: {
      users: shown.map(({ accountId, accountType, displayName }) => ({
        accountId,
        accountType,
        displayName,
        html: highlighted(displayName, query),
      })),
      total: users.length,
      header: `Showing ${shown.length} of ${users.length} matching users`,
    },
    groups: {
      header: `Showing ${Math.min(size, groups.length)} of ${groups.length} matching groups`,
      total: groups.length,
      groups: shownGroups.map(({ id, name }) => ({
        name,
        groupId: id,
        html: highlighted(name, query),
        labels: [],
      })),
    },
  };
  return identityAnswer(body, shown.length + shownGroups.length);
}
