import * as z from 'zod/mini';

import { type AccountId, accountIdSchema } from '#domain/shared/identifiers';

import type { JiraRequest } from './jira-request';

export type FoundPerson = { readonly accountId: AccountId; readonly name: string };

const foundSchema = z.array(z.object({ accountId: accountIdSchema, displayName: z.string() }));

const MOST_FOUND = 20;

/**
 * People to whom work of the project can be assigned, whose name or e-mail starts with what was typed.
 *
 * @param request - How Jira is asked, as the user.
 * @param projectKey - The home project.
 * @param typed - Empty for the first ones.
 */
export async function searchPeople(
  request: JiraRequest,
  projectKey: string,
  typed: string,
): Promise<readonly FoundPerson[]> {
  const query = new URLSearchParams({
    project: projectKey,
    query: typed,
    maxResults: String(MOST_FOUND),
  });
  const response = await request(`/rest/api/3/user/assignable/search?${query.toString()}`);
  if (!response.ok) throw new Error(`Jira answered ${response.status} for people of the project.`);
  return foundSchema
    .parse(await response.json())
    .map(({ accountId, displayName }) => ({ accountId, name: displayName }));
}
