import type { ProjectRights, RoleMembers } from '#domain/delivery/access';
import type { AccountId, ProjectId } from '#domain/shared/identifiers';

/** What the stake of EV-2 needs to know from Jira. All methods throw `PlatformFailure`. */
export type JiraRights = {
  /** Of the person who calls, in one request. Without `browse` when the project does not exist for them. */
  readonly ofProject: (projectId: ProjectId) => Promise<ProjectRights>;
  /** Ids of the groups of the person who calls. */
  readonly myGroupIds: (accountId: AccountId) => Promise<readonly string[]>;
  /** Members of a project role, read as the app: people may not read roles. No members when it is gone. */
  readonly roleMembers: (projectId: ProjectId, roleId: string) => Promise<RoleMembers>;
};
