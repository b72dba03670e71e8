import * as z from 'zod/mini';

/**
 * Text that a person typed: trimmed, kept as typed otherwise (exports encode what they print).
 *
 * @param maximum - Longest accepted length, in UTF-16 units like `String.length`.
 */
export function optionalText(maximum: number): z.ZodMiniString {
  return z.string().check(z.trim(), z.maxLength(maximum));
}

/** As {@link optionalText}, but something must be left after trimming. */
export function requiredText(maximum: number): z.ZodMiniString {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum));
}
