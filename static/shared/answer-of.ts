import type { ReadError } from '#contracts/common-errors';
import { describeFailure } from '#i18n/error-messages';

/** A value, or the sentence that says why there is none and what to do next. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly sentence: string };

type ReadReply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ReadError };

/**
 * Asks a call that only reads.
 *
 * @param ask - Calls it; a rejection means that no answer came.
 */
export async function answerOf<Value>(
  ask: () => Promise<ReadReply<Value>>,
): Promise<Answer<Value>> {
  try {
    const reply = await ask();
    return reply.ok ? reply : { ok: false, sentence: describeFailure(reply.error, {}) };
  } catch {
    return { ok: false, sentence: describeFailure(undefined, {}) };
  }
}
