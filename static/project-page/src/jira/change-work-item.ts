import * as z from 'zod/mini';

import type { AccountId, IssueId } from '#domain/shared/identifiers';

import type { JiraRequest } from '../../../shared/jira-request';

/** A change that Jira takes from the person, not from the app: Jira checks the person's rights. */
export type WorkItemChange = { readonly parentId: IssueId } | { readonly assigneeId: AccountId };

const refusalSchema = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
});

/**
 * Changes one field of a work item in Jira, as the user.
 *
 * @param request - How Jira is asked.
 * @param id - The work item.
 * @param change - Its new parent or its new owner.
 * @returns What Jira says when it refuses (empty when it says nothing), `undefined` when it is done.
 */
export async function changeWorkItem(
  request: JiraRequest,
  id: IssueId,
  change: WorkItemChange,
): Promise<string | undefined> {
  const fields =
    'parentId' in change
      ? { parent: { id: change.parentId } }
      : { assignee: { accountId: change.assigneeId } };
  try {
    const response = await request(`/rest/api/3/issue/${id}`, {
      method: 'PUT',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields }),
    });
    return response.ok ? undefined : await refusalOf(response);
  } catch {
    return '';
  }
}

async function refusalOf(response: { readonly json: () => Promise<unknown> }): Promise<string> {
  const body = refusalSchema.safeParse(await response.json().catch(() => undefined));
  if (!body.success) return '';
  return [...(body.data.errorMessages ?? []), ...Object.values(body.data.errors ?? {})].join(' ');
}
