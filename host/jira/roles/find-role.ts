import { type JiraContext } from '../jira-context';
import { refusal } from '../jira-refusal';
import { PROJECT_ROLES } from '../permissions/permission-scheme';
import { findProject } from '../projects/find-project';
import { type JiraCall, parameter } from '../routing/jira-call';
import { type ProjectRow, type RoleRow } from '../store/jira-rows';
import { selectAll } from '../store/query';

/** A role in one project. */
export type RoleInProject = { readonly project: ProjectRow; readonly role: RoleRow };

/**
 * The project of the path. Roles are for project admins and Jira admins only.
 *
 * @param refused - The status for everybody else who sees the project; the OpenAPI document has 401 or 404.
 */
export function administeredProject(call: JiraCall, refused: 401 | 404): ProjectRow {
  const project = findProject(call, parameter(call, 'projectIdOrKey'));
  const { viewer } = call;
  if (viewer.canGlobally('ADMINISTER') || viewer.can('ADMINISTER_PROJECTS', project.id)) {
    return project;
  }
  throw refusal(refused, 'You do not have permission to administer this project.');
}

/** The roles that all company-managed projects share, or the own ones of a team-managed project; apps have one in each. */
export function rolesOf({ database }: JiraContext, { id, style }: ProjectRow): readonly RoleRow[] {
  const scope = style === 'next-gen' ? id : null;
  return selectAll<RoleRow>(database, 'SELECT * FROM jira_role ORDER BY id').filter(
    (role) => (role.scopeProjectId ?? null) === scope || role.id === PROJECT_ROLES.apps.id,
  );
}

/** The role of the path among some; 404 when it is none of them. */
export function roleAmong(call: JiraCall, roles: readonly RoleRow[]): RoleRow {
  const wanted = parameter(call, 'id');
  const role = roles.find(({ id }) => String(id) === wanted);
  if (role !== undefined) return role;
  throw refusal(404, `Can not find the role '${wanted}'.`);
}

/** Project and role of the path, for who administers the project; others are refused with this status. */
export function findRole(call: JiraCall, refused: 401 | 404): RoleInProject {
  const project = administeredProject(call, refused);
  return { project, role: roleAmong(call, rolesOf(call.context, project)) };
}
