import * as z from 'zod/mini';

type RowViewSchema<Body extends z.ZodMiniType> = z.ZodMiniObject<
  { version: z.ZodMiniNumberFormat; body: Body },
  z.core.$strict
>;

/**
 * A stored row as the page sees it: its content and the version that a command must send back.
 *
 * @param body - Schema of the content.
 */
export function rowView<Body extends z.ZodMiniType>(body: Body): RowViewSchema<Body> {
  return z.strictObject({ version: z.int().check(z.gte(1)), body });
}

/** Every write: the caller's command id, and the version of the row that the person was shown. */
export const versionSchema = z.int().check(z.gte(1));
