import { route } from '@forge/api';
import * as z from 'zod/mini';

import type { JiraRights } from '#application/ports/jira-rights';
import { accountIdSchema } from '#domain/shared/identifiers';

import { requestJira } from './request-jira';

const ASKED = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS', 'ADMINISTER'] as const;

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
    const path = route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${ASKED.join(',')}`;
    const answer = await requestJira({ as: 'user', path }, permissionsSchema);
    const has = (key: (typeof ASKED)[number]): boolean =>
      answer?.permissions[key]?.havePermission ?? false;
    return {
      browse: has('BROWSE_PROJECTS'),
      editIssues: has('EDIT_ISSUES'),
      administerProject: has('ADMINISTER_PROJECTS'),
      administerJira: has('ADMINISTER'),
    };
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
