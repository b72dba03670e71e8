import * as z from 'zod/mini';

import { issueIdSchema } from '#domain/shared/identifiers';

const contextSchema = z.object({
  extension: z.object({
    type: z.string(),
    issue: z.object({ id: issueIdSchema, key: z.string() }),
    project: z.object({ id: z.string(), key: z.string() }),
  }),
});

/** Where the module is shown. */
export type WorkItemPlace = {
  readonly issueId: string;
  readonly projectKey: string;
  /** The context beside the work item: one column, forms open in a dialog. */
  readonly compact: boolean;
};

/**
 * Reads the platform's context.
 *
 * @param context - `undefined` until the platform answered.
 */
export function readPlace(context: unknown): WorkItemPlace | undefined {
  if (context === undefined) return undefined;
  const { type, issue, project } = contextSchema.parse(context).extension;
  return {
    issueId: issue.id,
    projectKey: project.key,
    compact: type === 'jira:issueContext',
  };
}
