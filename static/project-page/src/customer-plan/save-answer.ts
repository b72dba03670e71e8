import type * as z from 'zod/mini';

import type { WriteError } from '#contracts/common-errors';
import { describeFailure } from '#i18n/error-messages';

/** What became of saving a row: stored, refused with a sentence, or somebody was faster (EV-4). */
export type SaveAnswer<Row> =
  | { readonly kind: 'saved'; readonly row: Row }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly theirs: Row };

type RowOf<Body> = { readonly version: number; readonly body: Body };
type RowReply<Body> =
  | { readonly ok: true; readonly value: RowOf<Body> }
  | { readonly ok: false; readonly error: WriteError };

/**
 * Reads the reply to a command on one row.
 *
 * @param reply - `undefined` when no answer came.
 * @param schema - Of the row, for the version that a conflict tells.
 */
export function saveAnswerOf<Body>(
  reply: RowReply<Body> | undefined,
  schema: z.ZodMiniType<Body>,
): SaveAnswer<RowOf<Body>> {
  if (reply?.ok === true) return { kind: 'saved', row: reply.value };
  if (reply?.error.kind === 'conflict') {
    const { theirs, theirVersion } = reply.error.facts;
    const body = schema.safeParse(theirs);
    if (body.success) {
      return { kind: 'conflict', theirs: { version: theirVersion, body: body.data } };
    }
  }
  return { kind: 'failed', sentence: describeFailure(reply?.error, {}) };
}
