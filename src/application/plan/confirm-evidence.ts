import { isEvidenceWritten } from '#domain/plan/confirmed-evidence';
import type { Outcome } from '#domain/plan/outcome';
import { applyPatch } from '#domain/shared/apply-patch';
import type { AccountId, RoleKey } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import { type Forbidden, forbidden } from '../session/check-right';
import type { Session } from '../session/session';

import {
  changeOutcome,
  type OutcomeChange,
  type OutcomeFailure,
  type OutcomeInput,
} from './change-outcome';
import { type EvidenceMissing, evidenceMissing } from './plan-failures';

type ConfirmInput = OutcomeInput & { readonly confirmed: boolean; readonly note: string };

/**
 * An owner or a holder of the sign-off role confirms that the evidence shows the outcome, or takes it back
 * (PL-5). Evidence that nobody wrote down cannot be confirmed.
 */
export function confirmEvidence(
  ports: CommandPorts,
  session: Session,
  input: ConfirmInput,
): Promise<Result<RowView<Outcome>, OutcomeFailure | Forbidden | EvidenceMissing>> {
  const { confirmed, note } = input;
  const { accountId: by } = session;
  return changeOutcome(ports, session, {
    action: 'plan.confirmEvidence',
    input,
    mine: { confirmed, note },
    decide: ({ outcome, now: at }): Result<OutcomeChange, Forbidden | EvidenceMissing> => {
      if (!mayConfirm(outcome, by, session.access.myRoleKeys)) return err(forbidden('hold-role'));
      if (confirmed && !isEvidenceWritten(outcome)) return err(evidenceMissing());
      const evidenceConfirmed = confirmed ? { by, at, note } : null;
      const body = applyPatch(outcome, { evidenceConfirmed });
      return ok({ body, ...(note !== '' && { reason: note }) });
    },
  });
}

function mayConfirm(
  { owners, signOffRole }: Outcome,
  accountId: AccountId,
  myRoleKeys: readonly RoleKey[],
): boolean {
  if (signOffRole !== undefined && myRoleKeys.includes(signOffRole)) return true;
  return owners.some(
    (owner) =>
      (owner.kind === 'account' && owner.accountId === accountId) ||
      (owner.kind === 'role' && myRoleKeys.includes(owner.roleKey)),
  );
}
