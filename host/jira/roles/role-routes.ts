import { refusal } from '../jira-refusal';
import { scopeOf } from '../rendering/render-configuration';
import { selfUrl } from '../rendering/self-url';
import { identityAnswer, type JiraAnswer, type JiraCall } from '../routing/jira-call';
import { type RoleActorRow, type RoleRow } from '../store/jira-rows';
import { selectAll } from '../store/query';

import { administeredProject, findRole, roleAmong, rolesOf } from './find-role';
import { renderRole, roleUrl } from './render-role';

/** GET /project/{projectIdOrKey}/role: role name → address. */
export function readProjectRoles(call: JiraCall): JiraAnswer {
  const project = administeredProject(call, 401);
  const entries = rolesOf(call.context, project).map((role) => [
    role.name,
    roleUrl(call.context, { project, role }),
  ]);
  return identityAnswer(Object.fromEntries(entries), entries.length);
}

/** GET /project/{projectIdOrKey}/role/{id}: who is in a role of this project. */
export function readProjectRole(call: JiraCall): JiraAnswer {
  const who = call.query.get('excludeInactiveUsers') === 'true' ? 'active' : 'all';
  const role = renderRole(call.context, findRole(call, 404), who);
  return identityAnswer(role, 1 + role.actors.length);
}

function holdsRole(call: JiraCall, projectId: number, role: RoleRow): boolean {
  const { accountId } = call.viewer;
  const held = selectAll<RoleActorRow>(
    call.context.database,
    `SELECT * FROM jira_role_actor WHERE projectId = ? AND roleId = ? AND (
       (holderType = 'user' AND holder = ?) OR (holderType = 'group' AND holder IN (
         SELECT groupId FROM jira_group_member WHERE accountId = ?)))`,
    [projectId, role.id, accountId, accountId],
  );
  return held.length > 0;
}

/** GET /project/{projectIdOrKey}/roledetails: every role of the project, or those that the viewer is in. */
export function readRoleDetails(call: JiraCall): JiraAnswer {
  const { context, query } = call;
  const project = administeredProject(call, 404);
  const own = query.get('currentMember') === 'true';
  const roles = rolesOf(context, project)
    .filter((role) => !own || holdsRole(call, project.id, role))
    .map((role) => ({
      self: roleUrl(context, { project, role }),
      name: role.name,
      id: role.id,
      description: role.description,
      translatedName: role.name,
      ...scopeOf(role),
    }));
  return identityAnswer(roles, roles.length);
}

/** A role of the site. Who is in it in a new project is not kept: nobody. */
function renderSiteRole(call: JiraCall, role: RoleRow): unknown {
  return {
    self: selfUrl(call.context, `/role/${role.id}`),
    name: role.name,
    id: role.id,
    description: role.description,
    ...scopeOf(role),
    actors: [],
  };
}

function siteRoles(call: JiraCall): readonly RoleRow[] {
  if (!call.viewer.canGlobally('ADMINISTER')) {
    throw refusal(403, 'You do not have permission to administer this site.');
  }
  return selectAll<RoleRow>(call.context.database, 'SELECT * FROM jira_role ORDER BY id');
}

/** GET /role: for Jira admins. */
export function readSiteRoles(call: JiraCall): JiraAnswer {
  const roles = siteRoles(call).map((role) => renderSiteRole(call, role));
  return identityAnswer(roles, roles.length);
}

/** GET /role/{id}: for Jira admins. */
export function readSiteRole(call: JiraCall): JiraAnswer {
  return identityAnswer(renderSiteRole(call, roleAmong(call, siteRoles(call))), 1);
}
