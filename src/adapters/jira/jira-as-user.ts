import { route } from '@forge/api';
import * as z from 'zod/mini';

import type { JiraAsUser, VisibleWorkItem } from '#application/ports/jira-as-user';
import { type IssueId, issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';

import { requestJira } from './request-jira';

/** Most ids of one bulk read (platform/jira.md §1.3). */
const BULK_IDS = 100;

const workItemSchema = z.object({
  id: issueIdSchema,
  fields: z.object({
    summary: z.string(),
    project: z.object({ id: projectIdSchema }),
    issuetype: z.object({ hierarchyLevel: z.int() }),
    parent: z.nullish(
      z.object({
        id: issueIdSchema,
        fields: z.optional(z.object({ issuetype: z.object({ hierarchyLevel: z.int() }) })),
      }),
    ),
    security: z.nullish(z.object({ id: z.string() })),
  }),
});
const bulkSchema = z.object({ issues: z.array(workItemSchema) });
const projectSchema = z.object({ name: z.string() });

export const jiraAsUser: JiraAsUser = {
  workItems: async (issueIds) => {
    const unique = [...new Set(issueIds)];
    const starts = Array.from({ length: Math.ceil(unique.length / BULK_IDS) }, (_, i) => i);
    const pages = await Promise.all(
      starts.map((index) => readSome(unique.slice(index * BULK_IDS, (index + 1) * BULK_IDS))),
    );
    return pages.flat();
  },

  projectName: async (projectId) => {
    const path = route`/rest/api/3/project/${projectId}`;
    return (await requestJira({ as: 'user', path }, projectSchema))?.name;
  },
};

async function readSome(issueIds: readonly IssueId[]): Promise<readonly VisibleWorkItem[]> {
  const body = {
    issueIdsOrKeys: issueIds,
    fields: ['summary', 'project', 'issuetype', 'parent', 'security'],
  };
  const path = route`/rest/api/3/issue/bulkfetch`;
  const answer = await requestJira({ as: 'user', path, body }, bulkSchema);
  return (answer?.issues ?? []).map(({ id, fields }) => ({
    id,
    summary: fields.summary,
    projectId: fields.project.id,
    hierarchyLevel: fields.issuetype.hierarchyLevel,
    parentId: fields.parent?.id,
    parentLevel: fields.parent?.fields?.issuetype.hierarchyLevel,
    securityLevelId: fields.security?.id,
  }));
}
