import type { ProjectRights } from '#domain/delivery/access';
import type { Stake } from '#domain/delivery/project-settings';
import type { AccountId, ProjectId } from '#domain/shared/identifiers';

import type { JiraRights } from '../ports/jira-rights';

export type StakeQuestion = {
  readonly accountId: AccountId;
  readonly projectId: ProjectId;
  readonly rights: ProjectRights;
  readonly stake: Stake;
};

/**
 * Whether the project's stake names the person (EV-2). Jira is asked only for what the stake names and only
 * until one name fits: nothing about a person who is named, once for the person's groups, and one project role
 * after the other.
 */
export async function isOfStake(
  jira: Pick<JiraRights, 'myGroupIds' | 'roleMembers'>,
  { accountId, projectId, rights, stake }: StakeQuestion,
): Promise<boolean> {
  if (!rights.browse) return false;
  if (stake.kind === 'editors') return rights.editIssues;
  if (stake.accountIds.includes(accountId)) return true;
  let groupIds: Promise<readonly string[]> | undefined;
  const isInOneOf = async (wanted: readonly string[]): Promise<boolean> => {
    if (wanted.length === 0) return false;
    const mine = await (groupIds ??= jira.myGroupIds(accountId));
    return mine.some((id) => wanted.includes(id));
  };
  if (await isInOneOf(stake.groupIds)) return true;
  for (const roleId of stake.projectRoleIds) {
    const members = await jira.roleMembers(projectId, roleId);
    if (members.accountIds.includes(accountId) || (await isInOneOf(members.groupIds))) return true;
  }
  return false;
}
