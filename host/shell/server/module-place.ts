import { z } from 'zod';

/** Where in Jira a module is shown; a page of the shell asks for the context of such a place. */
export const modulePlaceSchema = z.union([
  z.strictObject({ kind: z.literal('project'), projectKey: z.string() }),
  z.strictObject({
    kind: z.literal('issue'),
    issueKey: z.string(),
    /** A panel that was added a moment ago. */
    isNewToIssue: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('workflow-rule'),
    entryPoint: z.enum(['create', 'edit', 'view']),
    workflowId: z.string(),
    /** Id of the only project of a team-managed workflow. */
    scopedProjectId: z.string().optional(),
    transition: z.strictObject({
      from: z.strictObject({ id: z.string(), name: z.string() }).optional(),
      to: z.strictObject({ id: z.string(), name: z.string() }),
    }),
    /** The text that `onConfigure` returned when the rule was saved. */
    config: z.string().optional(),
  }),
]);

export type ModulePlace = z.infer<typeof modulePlaceSchema>;
