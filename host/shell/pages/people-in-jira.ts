import { z } from 'zod';

import { type Person, type ProductPeople } from '../../ui-kit/product-people';

import { request } from './request';

const usersSchema = z.object({
  values: z.array(
    z.object({
      accountId: z.string(),
      displayName: z.string(),
      emailAddress: z.string().optional(),
      avatarUrls: z.record(z.string(), z.string()),
    }),
  ),
});

const pickerSchema = z.object({
  users: z.object({ users: z.array(z.object({ accountId: z.string() })) }),
});

/** As many as fit a list that somebody looks through. */
const SHOWN = 10;

async function read(accountIds: readonly string[]): Promise<readonly Person[]> {
  if (accountIds.length === 0) return [];
  const query = new URLSearchParams(accountIds.map((accountId) => ['accountId', accountId]));
  const answer = await request('GET', `/rest/api/3/user/bulk?${query.toString()}`);
  return usersSchema.parse(answer).values.map((user) => ({
    accountId: user.accountId,
    displayName: user.displayName,
    // Jira says it only where the person's own settings let this reader see it.
    emailAddress: user.emailAddress ?? '',
    avatarUrl: user.avatarUrls['48x48'] ?? '',
  }));
}

const names = new Map<string, Promise<string | undefined>>();

/** Asked once a page for each account. */
function nameOf(accountId: string): Promise<string | undefined> {
  const name =
    names.get(accountId) ??
    read([accountId]).then(
      ([person]) => person?.displayName,
      () => undefined,
    );
  names.set(accountId, name);
  return name;
}

async function search(text: string): Promise<readonly Person[]> {
  const query = new URLSearchParams({ query: text, maxResults: `${SHOWN}` });
  const answer = await request('GET', `/rest/api/3/groupuserpicker?${query.toString()}`);
  const found = pickerSchema.parse(answer).users.users.map(({ accountId }) => accountId);
  const people = await read(found);
  return found.flatMap((id) => people.find(({ accountId }) => accountId === id) ?? []);
}

/** People as Jira shows them to whoever is logged in. */
export const peopleInJira: ProductPeople = { nameOf, read, search };
