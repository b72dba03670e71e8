import * as z from 'zod/mini';

import type { Call, ErrorOf } from './define-contract';

/** Rights that a call can ask for (EV-2). */
export const rightSchema = z.enum([
  'browse',
  'see-delivery',
  'see-settings',
  'edit',
  'create-delivery',
  'hold-role',
  'configure',
  'administer-project',
  'administer-jira',
]);

/** Every call can fail in these ways. */
export const READ_ERRORS = {
  'invalid-input': z.strictObject({
    issues: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  }),
  /** The person lacks a right; `needs` says which. */
  forbidden: z.strictObject({ needs: rightSchema }),
  /** What the call names does not exist, or is not visible to the person: the two are not told apart. */
  'not-found': z.strictObject({ what: z.string() }),
  /** Jira refused the app itself: licence, app access rule, permission (EV-8). */
  'access-lost': z.strictObject({ status: z.int() }),
  /**
   * Storage or Jira did not answer; nothing is known to be lost, the same command can be sent again: at once, or
   * after so many minutes when Jira said that the hour's points of the app are used up.
   */
  unavailable: z.strictObject({
    service: z.enum(['storage', 'jira']),
    againInMinutes: z.optional(z.int()),
  }),
  /** A newer version of the app wrote what is stored; nothing was changed. */
  'newer-data': z.strictObject({ shape: z.int(), known: z.int() }),
  unexpected: z.strictObject({ reference: z.string() }),
} as const;

/** A failure of a call that only reads. */
export type ReadError = ErrorOf<Omit<Call, 'errors'> & { readonly errors: typeof READ_ERRORS }>;

/** Every call that changes something can also fail in these ways (architecture decision 5). */
export const WRITE_ERRORS = {
  ...READ_ERRORS,
  /** The row moved since the person saw it (EV-4). Both versions, so that the person can pick. */
  conflict: z.strictObject({ mine: z.unknown(), theirs: z.unknown(), theirVersion: z.int() }),
  /** The command id was used by somebody else or for another payload. */
  'command-reused': z.strictObject({}),
  /** More rows than one transaction holds, where the command may not be cut. */
  'too-many': z.strictObject({ maximum: z.int(), actual: z.int() }),
} as const;

/** A failure of a call that changes something and cannot fail in ways of its own. */
export type WriteError = ErrorOf<Omit<Call, 'errors'> & { readonly errors: typeof WRITE_ERRORS }>;
