import * as z from 'zod/mini';

import { READ_ERRORS } from './common-errors';
import type { Contract } from './define-contract';

/** What the rule editor's pages may ask. They have no project of their own: ids are checked by reading them as the user. */
export const gateConfigContract = {
  /** What a validator on this workflow guards today (GT-8): deliveries, their work items, and what it does not guard. */
  'gate-config.guards': {
    input: z.strictObject({
      workflowId: z.string().check(z.regex(/^[\w-]{1,255}$/)),
      scopedProjectId: z.optional(z.string().check(z.regex(/^\d{1,19}$/))),
    }),
    output: z.strictObject({
      /** Projects that use the workflow. */
      projects: z.int(),
      /** Those of them that the other figures are of; fewer when there are many, or some are not visible. */
      countedProjects: z.int(),
      deliveries: z.int(),
      /** Work items of this workflow that belong to a delivery. */
      guarded: z.int(),
      /** Work items of this workflow that belong to none, and so pass. */
      unguarded: z.int(),
      /** False when sub-tasks two levels below an epic are among the unguarded: too many to look. */
      subTasksCounted: z.boolean(),
    }),
    errors: READ_ERRORS,
  },
} as const satisfies Contract;
