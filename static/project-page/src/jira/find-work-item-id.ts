import * as z from 'zod/mini';

import { type IssueId, issueIdSchema } from '#domain/shared/identifiers';

import type { JiraRequest } from '../../../shared/jira-request';

const foundSchema = z.object({ id: issueIdSchema });

/**
 * The id behind a key that a person typed.
 *
 * @param request - How Jira is asked, as the user.
 * @param key - As typed; old keys of moved work items work too.
 * @returns `undefined` when Jira shows this person no such work item.
 */
export async function findWorkItemId(
  request: JiraRequest,
  key: string,
): Promise<IssueId | undefined> {
  try {
    const response = await request(`/rest/api/3/issue/${encodeURIComponent(key)}?fields=summary`);
    return response.ok ? foundSchema.parse(await response.json()).id : undefined;
  } catch {
    return undefined;
  }
}
