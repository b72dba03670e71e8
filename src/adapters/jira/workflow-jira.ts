import { type Route, route } from '@forge/api';
import * as z from 'zod/mini';

import type { WorkflowJira } from '#application/ports/workflow-jira';
import { issueIdSchema, type ProjectId, projectIdSchema } from '#domain/shared/identifiers';

import { requestJira } from './request-jira';

const USAGES_A_PAGE = 200;
/** A workflow that is used more often than that is counted in part, and says so. */
const USAGE_PAGES = 10;

const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});
function usageSchema<Id extends z.ZodMiniType>(id: Id) {
  return z.object({ nextPageToken: z.nullish(z.string()), values: z.array(z.object({ id })) });
}
const projectUsageSchema = z.object({ projects: usageSchema(projectIdSchema) });
const issueTypeUsageSchema = z.object({
  issueTypes: usageSchema(z.string().check(z.regex(/^\d{1,19}$/))),
});
const projectsSchema = z.object({ values: z.array(z.object({ id: projectIdSchema })) });
const countSchema = z.object({ count: z.int() });
const idsSchema = z.object({ issues: z.array(z.object({ id: issueIdSchema })) });

/** Jira as the person who edits a workflow. */
export const workflowJira: WorkflowJira = {
  mayAdminister: async (scopedProjectId) => {
    const asked =
      scopedProjectId === undefined
        ? route`/rest/api/3/mypermissions?permissions=ADMINISTER`
        : route`/rest/api/3/mypermissions?projectId=${scopedProjectId}&permissions=ADMINISTER,ADMINISTER_PROJECTS`;
    const answer = await requestJira({ as: 'user', path: asked }, permissionsSchema);
    return Object.values(answer?.permissions ?? {}).some(({ havePermission }) => havePermission);
  },

  projectsUsing: async (workflowId) => {
    const projects: ProjectId[] = [];
    let token: string | undefined;
    for (let page = 0; page < USAGE_PAGES; page += 1) {
      const answer = await requestJira(
        { as: 'user', path: projectUsages(workflowId, token) },
        projectUsageSchema,
      );
      if (answer === undefined) return undefined;
      projects.push(...answer.projects.values.map(({ id }) => id));
      token = answer.projects.nextPageToken ?? undefined;
      if (token === undefined) break;
    }
    return projects;
  },

  browsable: async (projectIds) => {
    const query = new URLSearchParams(projectIds.map((id): [string, string] => ['id', id]));
    const path = route`/rest/api/3/project/search?action=browse&maxResults=50&${query}`;
    const answer = await requestJira({ as: 'user', path }, projectsSchema);
    return (answer?.values ?? []).map(({ id }) => id);
  },

  issueTypesUsing: async (workflowId, projectId) => {
    const path = route`/rest/api/3/workflow/${workflowId}/project/${projectId}/issueTypeUsages?maxResults=${USAGES_A_PAGE}`;
    const answer = await requestJira({ as: 'user', path }, issueTypeUsageSchema);
    return (answer?.issueTypes.values ?? []).map(({ id }) => id);
  },

  count: async (jql) => {
    const path = route`/rest/api/3/search/approximate-count`;
    const answer = await requestJira({ as: 'user', path, body: { jql } }, countSchema);
    return answer?.count ?? 0;
  },

  // Ids alone may come up to 5,000 a page (platform/jira.md §1.3).
  ids: async (jql, most) => {
    const path = route`/rest/api/3/search/jql`;
    const body = { jql, fields: ['id'], maxResults: most };
    const answer = await requestJira({ as: 'user', path, body }, idsSchema);
    return (answer?.issues ?? []).map(({ id }) => id);
  },
};

function projectUsages(workflowId: string, token: string | undefined): Route {
  return token === undefined
    ? route`/rest/api/3/workflow/${workflowId}/projectUsages?maxResults=${USAGES_A_PAGE}`
    : route`/rest/api/3/workflow/${workflowId}/projectUsages?maxResults=${USAGES_A_PAGE}&nextPageToken=${token}`;
}
