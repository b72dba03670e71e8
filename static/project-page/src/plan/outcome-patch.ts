import type { InputOf } from '#contracts/define-contract';
import type { planContract } from '#contracts/plan-contract';
import type { Outcome } from '#domain/plan/outcome';

/** Changes of the fields that are edited in place; absent = unchanged, null = emptied. */
export type OutcomePatch = InputOf<(typeof planContract)['plan.editOutcome']>['patch'];

export type PatchField = keyof OutcomePatch;

/** The fields that a patch names. */
export function patchedFields(patch: OutcomePatch): readonly PatchField[] {
  // `Object.keys` forgets that only fields of the patch can be in it.
  return (Object.keys(patch) as PatchField[]).filter((field) => patch[field] !== undefined);
}

/**
 * The fields of a patch that somebody else changed as well since the person saw the outcome (EV-4). A
 * field that only the person changed collides with nothing, whatever else was changed.
 *
 * @param patch - What the person typed.
 * @param seen - The outcome as the person saw it.
 * @param theirs - The outcome as it is stored now.
 */
export function collidingFields(
  patch: OutcomePatch,
  seen: Outcome,
  theirs: Outcome,
): readonly PatchField[] {
  return patchedFields(patch).filter(
    (field) => !isSame(seen[field], theirs[field]) && !isSame(patch[field], theirs[field]),
  );
}

/** Only these fields of a patch. */
export function pickFields(patch: OutcomePatch, fields: readonly PatchField[]): OutcomePatch {
  // The entries come from a patch, so what is made of some of them is a patch.
  return Object.fromEntries(fields.map((field) => [field, patch[field]]));
}

/** Values of patches are texts, days and lists of owners; null and absent both mean empty. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
