import * as z from 'zod/mini';

import { type IssueId, issueIdSchema } from '#domain/shared/identifiers';

import type { JiraRequest } from '../../../../shared/jira-request';

const workItemSchema = z.object({
  id: issueIdSchema,
  key: z.string(),
  fields: z.object({ summary: z.string() }),
});
const foundSchema = z.object({ issues: z.array(workItemSchema) });

export type FoundWorkItem = { readonly id: IssueId; readonly label: string };

const MOST_FOUND = 20;
const KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/**
 * Reads one work item as the user.
 *
 * @param request - How Jira is asked.
 * @param idOrKey - Numeric id or key.
 * @returns `undefined` when it does not exist or this reader may not see it.
 */
export async function readWorkItem(
  request: JiraRequest,
  idOrKey: string,
): Promise<FoundWorkItem | undefined> {
  const path = `/rest/api/3/issue/${encodeURIComponent(idOrKey)}?fields=summary`;
  const response = await request(path);
  return response.ok ? labelled(workItemSchema.parse(await response.json())) : undefined;
}

/**
 * Work items of the project by key, or by words of the summary; as the user.
 *
 * @param request - How Jira is asked.
 * @param projectId - The home project.
 * @param typed - A key, or words; empty for those changed last.
 */
export async function searchWorkItems(
  request: JiraRequest,
  projectId: string,
  typed: string,
): Promise<readonly FoundWorkItem[]> {
  const wanted = typed.trim();
  if (KEY.test(wanted)) {
    const found = await readWorkItem(request, wanted);
    return found === undefined ? [] : [found];
  }
  const query = new URLSearchParams({
    jql: jqlFor(projectId, wanted),
    fields: 'summary',
    maxResults: String(MOST_FOUND),
  });
  const response = await request(`/rest/api/3/search/jql?${query.toString()}`);
  if (!response.ok) throw new Error(`Jira answered ${response.status} for work items.`);
  return foundSchema.parse(await response.json()).issues.map(labelled);
}

function jqlFor(projectId: string, words: string): string {
  // Letters and digits of any script; every other character could mean something in a text search.
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const text = plain === '' ? '' : ` AND summary ~ "${plain}*"`;
  return `project = ${projectId}${text} ORDER BY updated DESC`;
}

function labelled({ id, key, fields }: z.infer<typeof workItemSchema>): FoundWorkItem {
  return { id, label: `${key} ${fields.summary}` };
}
