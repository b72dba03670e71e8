import { type HostDatabase } from '../../database/open-database';
import { insertRow } from '../store/query';

import { type PermissionKey, projectPermissionKeys } from './permission-catalog';

/** Project roles of the emulated site, by what they are for. */
export const PROJECT_ROLES = {
  administrators: { id: 10_002, name: 'Administrators', description: 'Run the project.' },
  /** Jira puts every app into this role of every project. */
  apps: {
    id: 10_003,
    name: 'atlassian-addons-project-access',
    description: 'Gives apps access to the project.',
  },
  members: { id: 10_010, name: 'Delivery team', description: 'Work in the project.' },
  guests: { id: 10_011, name: 'Clients', description: 'Look at the project.' },
} as const;

type ProjectRole = keyof typeof PROJECT_ROLES;

const NOT_FOR_MEMBERS: readonly PermissionKey[] = [
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'SET_ISSUE_SECURITY',
];

function permissionsOf(role: ProjectRole): readonly PermissionKey[] {
  switch (role) {
    case 'administrators':
    case 'apps':
      return projectPermissionKeys();
    case 'members':
      return projectPermissionKeys().filter((key) => !NOT_FOR_MEMBERS.includes(key));
    case 'guests':
      return ['BROWSE_PROJECTS'];
  }
}

/** Gives the roles of a project their permissions; one scheme for all projects of the site. */
export function grantPermissionScheme(database: HostDatabase, projectId: number): void {
  for (const role of ['administrators', 'apps', 'members', 'guests'] as const) {
    for (const permission of permissionsOf(role)) {
      insertRow(database, 'jira_project_grant', {
        projectId,
        permission,
        holderType: 'role',
        holder: String(PROJECT_ROLES[role].id),
      });
    }
  }
}

export type RoleActor = { readonly role: ProjectRole } & (
  { readonly accountId: string } | { readonly groupId: string }
);

/** Puts people and groups into roles of a project. */
export function addRoleActors(
  database: HostDatabase,
  projectId: number,
  actors: readonly RoleActor[],
): void {
  for (const actor of actors) {
    insertRow(database, 'jira_role_actor', {
      projectId,
      roleId: PROJECT_ROLES[actor.role].id,
      ...('accountId' in actor
        ? { holderType: 'user', holder: actor.accountId }
        : { holderType: 'group', holder: actor.groupId }),
    });
  }
}
