import * as z from 'zod/mini';

import { stageSchema } from './stage';

/** What a check that cannot decide does with the transition (GT-8). */
const whenUndecidedSchema = z.enum(['block', 'pass']);
export type WhenUndecided = z.infer<typeof whenUndecidedSchema>;

/**
 * Configuration of one validator, stored by Jira in the workflow. It never names a delivery or a project:
 * workflows are shared (GT-8). QA cannot be let through undecided (GT-5).
 */
export const validatorConfigurationSchema = z
  .strictObject({
    v: z.literal(1),
    check: z.literal('gate'),
    stage: stageSchema,
    /** Absent blocks: letting through is a choice that somebody made. */
    whenUndecided: z._default(whenUndecidedSchema, 'block'),
  })
  .check(
    z.refine((value) => value.stage !== 'qa' || value.whenUndecided === 'block', {
      path: ['whenUndecided'],
      error: 'QA is never let through when the check cannot decide.',
    }),
  );
export type ValidatorConfiguration = Readonly<z.infer<typeof validatorConfigurationSchema>>;
