import { route } from '@forge/api';
import * as z from 'zod/mini';

import type { JiraRights } from '#application/ports/jira-rights';
import { accountIdSchema, type ProjectId } from '#domain/shared/identifiers';

import { requestJira } from './request-jira';

/** Only what was granted counts: what Jira leaves out is denied (platform/jira.md §1.3). */
const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

const myselfSchema = z.object({
  accountId: z.string(),
  groups: z.optional(z.object({ items: z.array(z.object({ groupId: z.nullish(z.string()) })) })),
});

const projectRoleSchema = z.object({
  actors: z.optional(
    z.array(
      z.object({
        actorUser: z.nullish(z.object({ accountId: z.nullish(accountIdSchema) })),
        actorGroup: z.nullish(z.object({ groupId: z.nullish(z.string()) })),
      }),
    ),
  ),
});

/** Rights and memberships, read from Jira for each call; nothing is kept between calls. */
export const jiraRights: JiraRights = {
  ofProject: async (projectId) => {
    const granted = await permissionsIn(projectId, ['EDIT_ISSUES']);
    // Jira answers 404 about a project that the person may not browse, so an answer is leave to browse.
    return { browse: granted !== undefined, editIssues: granted?.has('EDIT_ISSUES') ?? false };
  },

  administersProject: async (projectId) => {
    const granted = await permissionsIn(projectId, ['ADMINISTER_PROJECTS', 'ADMINISTER']);
    return (granted?.size ?? 0) > 0;
  },

  myGroupIds: async (accountId) => {
    const path = route`/rest/api/3/myself?expand=groups`;
    const me = await requestJira({ as: 'user', path }, myselfSchema);
    if (me?.accountId !== accountId) return [];
    return (me.groups?.items ?? []).flatMap(({ groupId }) => groupId ?? []);
  },

  roleMembers: async (projectId, roleId) => {
    const path = route`/rest/api/3/project/${projectId}/role/${roleId}`;
    const role = await requestJira({ as: 'app', path }, projectRoleSchema);
    const actors = role?.actors ?? [];
    return {
      accountIds: actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []),
      groupIds: actors.flatMap(({ actorGroup }) => actorGroup?.groupId ?? []),
    };
  },
};

type Permission = 'EDIT_ISSUES' | 'ADMINISTER_PROJECTS' | 'ADMINISTER';

/**
 * Those of the permissions that the person has; each one that is asked for costs points (decision 0012).
 *
 * @returns Nothing when there is no such project for the person.
 */
async function permissionsIn(
  projectId: ProjectId,
  asked: readonly Permission[],
): Promise<ReadonlySet<Permission> | undefined> {
  const path = route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${asked.join(',')}`;
  const answer = await requestJira({ as: 'user', path }, permissionsSchema);
  return answer && new Set(asked.filter((key) => answer.permissions[key]?.havePermission));
}
