import * as z from 'zod/mini';

import { peopleMessages } from '#i18n/people-messages';

import type { JiraRequest } from './jira-request';

/** `GET /user/bulk` answers with 10 people unless told; longer query strings were not checked on a real site. */
const BATCH_SIZE = 50;

const peoplePageSchema = z.object({
  values: z.array(
    z.object({
      accountId: z.string(),
      displayName: z.string(),
      active: z.optional(z.boolean()),
      accountType: z.optional(z.string()),
    }),
  ),
});

/** How somebody is called, and whether they can still do something in Jira. */
export type KnownPerson = { readonly name: string; readonly hasLeft: boolean };

const FORMER_USER: KnownPerson = { name: peopleMessages.formerUser, hasLeft: true };
/** Jira's type of an account that its owner has closed; the name that comes with it is Jira's word for nobody. */
const CLOSED = 'unknown';

/**
 * Reads names in batches, as the user.
 *
 * @param request - How Jira is asked.
 * @param accountIds - Whose names are wanted, without repetition.
 * @returns A name for every id: an account that is closed, or that Jira does not return, is a former user (EV-3),
 * one that an admin has deactivated says so.
 */
export async function readNames(
  request: JiraRequest,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const people = new Map(accountIds.map((id) => [id, FORMER_USER]));
  for (let start = 0; start < accountIds.length; start += BATCH_SIZE) {
    const batch = accountIds.slice(start, start + BATCH_SIZE);
    const query = batch.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
    const response = await request(`/rest/api/3/user/bulk?${query}&maxResults=${BATCH_SIZE}`);
    if (!response.ok) throw new Error(`Jira answered ${response.status} for names of people.`);
    for (const person of peoplePageSchema.parse(await response.json()).values) {
      people.set(person.accountId, knownPerson(person));
    }
  }
  return people;
}

type AnsweredPerson = z.output<typeof peoplePageSchema>['values'][number];

function knownPerson({ displayName, active, accountType }: AnsweredPerson): KnownPerson {
  if (accountType === CLOSED) return FORMER_USER;
  if (active !== false) return { name: displayName, hasLeft: false };
  return { name: peopleMessages.deactivated(displayName), hasLeft: true };
}
