import { z } from 'zod';

import { request } from '../request';

const searchSchema = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        summary: z.string(),
        issuetype: z.object({ name: z.string() }),
        status: z.object({
          name: z.string(),
          statusCategory: z.object({ key: z.string() }),
        }),
        assignee: z.object({ displayName: z.string() }).nullish(),
        duedate: z.string().nullish(),
      }),
    }),
  ),
  nextPageToken: z.string().optional(),
});

export type FoundItems = z.infer<typeof searchSchema>;
export type FoundItem = FoundItems['issues'][number];

const FIELDS = ['summary', 'issuetype', 'status', 'assignee', 'duedate'];

/** One page of what a query finds for this person. */
export async function searchItems(jql: string, nextPageToken?: string): Promise<FoundItems> {
  const answer = await request('POST', '/rest/api/3/search/jql', {
    jql,
    fields: FIELDS,
    maxResults: 50,
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  });
  return searchSchema.parse(answer);
}
