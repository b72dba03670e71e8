import * as z from 'zod/mini';

import { peopleMessages } from '#i18n/people-messages';

import type { JiraRequest } from './jira-request';

/** `GET /user/bulk` answers with 10 people unless told; longer query strings were not checked on a real site. */
const BATCH_SIZE = 50;

const peoplePageSchema = z.object({
  values: z.array(z.object({ accountId: z.string(), displayName: z.string() })),
});

/**
 * Reads names in batches, as the user.
 *
 * @param request - How Jira is asked.
 * @param accountIds - Whose names are wanted, without repetition.
 * @returns A name for every id; an account that Jira does not return is a former user (EV-3).
 */
export async function readNames(
  request: JiraRequest,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(accountIds.map((id) => [id, peopleMessages.formerUser as string]));
  for (let start = 0; start < accountIds.length; start += BATCH_SIZE) {
    const batch = accountIds.slice(start, start + BATCH_SIZE);
    const query = batch.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
    const response = await request(`/rest/api/3/user/bulk?${query}&maxResults=${BATCH_SIZE}`);
    if (!response.ok) throw new Error(`Jira answered ${response.status} for names of people.`);
    for (const person of peoplePageSchema.parse(await response.json()).values) {
      names.set(person.accountId, person.displayName);
    }
  }
  return names;
}
