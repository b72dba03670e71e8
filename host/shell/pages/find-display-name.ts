import { z } from 'zod';

import { request } from './request';

const usersSchema = z.object({
  values: z.array(z.object({ accountId: z.string(), displayName: z.string() })),
});

const known = new Map<string, Promise<string | undefined>>();

async function load(accountId: string): Promise<string | undefined> {
  const path = `/rest/api/3/user/bulk?accountId=${encodeURIComponent(accountId)}`;
  const { values } = usersSchema.parse(await request('GET', path));
  return values.find((user) => user.accountId === accountId)?.displayName;
}

/** How Jira names an account, asked once a page; `undefined` when it is closed or unknown. */
export function findDisplayName(accountId: string): Promise<string | undefined> {
  const name = known.get(accountId) ?? load(accountId).catch(() => undefined);
  known.set(accountId, name);
  return name;
}
