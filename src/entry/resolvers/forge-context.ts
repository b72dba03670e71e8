import * as z from 'zod/mini';

import { accountIdSchema, issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';

/**
 * The part of a resolver's context that is relied on; Forge sends much more. The resolver package overwrites
 * `accountId` with the platform's own word, whatever the page sent (platform/forge.md §2).
 */
export const projectContextSchema = z.object({
  accountId: accountIdSchema,
  extension: z.object({ project: z.object({ id: projectIdSchema }) }),
});

/** Of the panel and the context of a work item. */
export const workItemContextSchema = z.object({
  accountId: accountIdSchema,
  extension: z.object({
    project: z.object({ id: projectIdSchema }),
    issue: z.object({ id: issueIdSchema }),
  }),
});
