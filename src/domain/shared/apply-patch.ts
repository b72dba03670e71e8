/** A patch over the wire: absent = unchanged, null = emptied. */
type PatchOf<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/**
 * The object with the fields of a patch.
 *
 * @param patch - Only optional fields of `T` may be null; the contract's schema sees to it.
 */
export function applyPatch<T extends object>(target: T, patch: PatchOf<T>): T {
  const changed = Object.entries(patch).filter(([, value]) => value !== undefined);
  const merged = Object.entries({ ...target, ...Object.fromEntries(changed) });
  // Fields that were emptied are left out, as in a row that never had them.
  return Object.fromEntries(merged.filter(([, value]) => value !== null)) as T;
}
