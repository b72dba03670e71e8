import type { ProjectRights } from '#domain/delivery/access';
import type { AccountId, ProjectId } from '#domain/shared/identifiers';

/** Members of a Jira project role. */
export type RoleMembers = {
  readonly accountIds: readonly AccountId[];
  readonly groupIds: readonly string[];
};

/** What the stake of EV-2 needs to know from Jira. All methods throw `PlatformFailure`. */
export type JiraRights = {
  /** Of the person who calls, in one request. Without `browse` when the project does not exist for them. */
  readonly ofProject: (projectId: ProjectId) => Promise<ProjectRights>;
  /** Whether the person who calls administers the project, or Jira; in one request. */
  readonly administersProject: (projectId: ProjectId) => Promise<boolean>;
  /** Ids of the groups of the person who calls. */
  readonly myGroupIds: (accountId: AccountId) => Promise<readonly string[]>;
  /** Members of a project role, read as the app: people may not read roles. No members when it is gone. */
  readonly roleMembers: (projectId: ProjectId, roleId: string) => Promise<RoleMembers>;
};
