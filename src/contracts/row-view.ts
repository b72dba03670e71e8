import * as z from 'zod/mini';

/**
 * A stored row as the page sees it: its content and the version that a command must send back.
 *
 * @param body - Schema of the content.
 */
export function rowView<Body extends z.ZodMiniType>(body: Body) {
  return z.strictObject({ version: z.int().check(z.gte(1)), body });
}

/** Every write: the caller's command id, and the version of the row that the person was shown. */
export const versionSchema = z.int().check(z.gte(1));
