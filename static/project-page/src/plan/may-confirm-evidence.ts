import type { Outcome } from '#domain/plan/outcome';
import type { AccountId, RoleKey } from '#domain/shared/identifiers';

/**
 * Whether this person may confirm the evidence: an owner, or a holder of the sign-off role (PL-5). For
 * showing the button; the server checks again.
 *
 * @param outcome - Its owners and sign-off role.
 * @param accountId - The reader.
 * @param myRoleKeys - Roles that the reader holds today.
 */
export function mayConfirmEvidence(
  outcome: Pick<Outcome, 'owners' | 'signOffRole'>,
  accountId: AccountId,
  myRoleKeys: readonly RoleKey[],
): boolean {
  if (outcome.signOffRole !== undefined && myRoleKeys.includes(outcome.signOffRole)) return true;
  return outcome.owners.some(
    (owner) =>
      (owner.kind === 'account' && owner.accountId === accountId) ||
      (owner.kind === 'role' && myRoleKeys.includes(owner.roleKey)),
  );
}
