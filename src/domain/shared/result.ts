/**
 * Outcome of an operation that can fail for a reason the caller must handle.
 *
 * A plain object, not a class: Forge resolvers pass return values through
 * `JSON.parse(JSON.stringify(…))`, which would strip methods from an instance.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
