import { type JiraContext } from '../jira-context';
import { refusal } from '../jira-refusal';
import { PROJECT_ROLES } from '../permissions/permission-scheme';
import { scopeOf } from '../rendering/render-configuration';
import { selfUrl } from '../rendering/self-url';
import { identityAnswer, type JiraAnswer, type JiraCall, parameter } from '../routing/jira-call';
import {
  type GroupRow,
  type ProjectRow,
  type RoleActorRow,
  type RoleRow,
  type UserRow,
} from '../store/jira-rows';
import { selectAll, selectOne } from '../store/query';

import { findProject } from './find-project';

/** Roles are for project admins and Jira admins; others get no answer. */
function administeredProject(call: JiraCall): ProjectRow {
  const project = findProject(call, parameter(call, 'projectIdOrKey'));
  const { viewer } = call;
  if (viewer.canGlobally('ADMINISTER') || viewer.can('ADMINISTER_PROJECTS', project.id)) {
    return project;
  }
  throw refusal(401, 'You do not have permission to administer this project.');
}

/** The roles that all company-managed projects share, or the own ones of a team-managed project; apps have one in each. */
function rolesOf({ database }: JiraContext, { id, style }: ProjectRow): readonly RoleRow[] {
  const scope = style === 'next-gen' ? id : null;
  return selectAll<RoleRow>(database, 'SELECT * FROM jira_role ORDER BY id').filter(
    (role) => (role.scopeProjectId ?? null) === scope || role.id === PROJECT_ROLES.apps.id,
  );
}

function roleUrl(context: JiraContext, project: ProjectRow, role: RoleRow): string {
  return selfUrl(context, `/project/${project.id}/role/${role.id}`);
}

/** GET /project/{projectIdOrKey}/role: role name → address. */
export function readProjectRoles(call: JiraCall): JiraAnswer {
  const project = administeredProject(call);
  const roles = rolesOf(call.context, project);
  const entries = roles.map((role) => [role.name, roleUrl(call.context, project, role)]);
  return identityAnswer(Object.fromEntries(entries), entries.length);
}

function renderActor(context: JiraContext, actor: RoleActorRow, position: number): unknown {
  const { database } = context;
  const id = 10_400 + position;
  if (actor.holderType === 'user') {
    const user = selectOne<UserRow>(database, 'SELECT * FROM jira_user WHERE accountId = ?', [
      actor.holder,
    ]);
    return {
      id,
      displayName: user?.displayName ?? actor.holder,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: actor.holder },
    };
  }
  const group = selectOne<GroupRow>(database, 'SELECT * FROM jira_group WHERE id = ?', [
    actor.holder,
  ]);
  const name = group?.name ?? actor.holder;
  return {
    id,
    displayName: name,
    type: 'atlassian-group-role-actor',
    name,
    actorGroup: { name, displayName: name, groupId: actor.holder },
  };
}

/** GET /project/{projectIdOrKey}/role/{id}: who is in a role of this project. */
export function readProjectRole(call: JiraCall): JiraAnswer {
  const { context } = call;
  const project = administeredProject(call);
  const role = rolesOf(context, project).find(({ id }) => String(id) === parameter(call, 'id'));
  if (role === undefined) throw refusal(404, 'Can not retrieve the role: it does not exist.');
  const actors = selectAll<RoleActorRow>(
    context.database,
    'SELECT * FROM jira_role_actor WHERE projectId = ? AND roleId = ? ORDER BY holderType, holder',
    [project.id, role.id],
  );
  return identityAnswer(
    {
      self: roleUrl(context, project, role),
      name: role.name,
      id: role.id,
      description: role.description,
      ...scopeOf(role),
      actors: actors.map((actor, position) => renderActor(context, actor, position)),
    },
    1 + actors.length,
  );
}
