import * as z from 'zod/mini';

import { type Instant, instantSchema } from '#domain/shared/calendar-date';
import { issueIdSchema } from '#domain/shared/identifiers';

import { jiraInstantSchema } from './jira-answers';

/** Answer of `GET /status`: every status with its category. */
export const statusListSchema = z.array(
  z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) }),
);

/** The bulk endpoint gives milliseconds since 1970 where all others give a text. */
const createdSchema = z.union([
  jiraInstantSchema,
  z.pipe(
    z.int(),
    z.transform((at): Instant => instantSchema.parse(new Date(at).toISOString())),
  ),
]);

/** A page of `changelog/bulkfetch`. The history of one work item may go on on the next page. */
export const changelogPageSchema = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: issueIdSchema,
      changeHistories: z.array(
        z.object({
          created: createdSchema,
          items: z.array(
            z.object({
              fieldId: z.optional(z.string()),
              from: z.nullish(z.string()),
              to: z.nullish(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
  nextPageToken: z.nullish(z.string()),
});
