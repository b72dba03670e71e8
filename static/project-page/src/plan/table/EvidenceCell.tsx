import type { ReactElement } from 'react';

import { isEvidenceWritten } from '#domain/plan/confirmed-evidence';
import type { Outcome } from '#domain/plan/outcome';
import { planMessages } from '#i18n/plan-messages';

import { InlineText } from '../../../../shared/inline-edit/InlineText';
import { usePage } from '../../page-context';
import { mayConfirmEvidence } from '../may-confirm-evidence';
import { usePlan } from '../plan-context';

import type { CellProps } from './cell-props';

/** What shows that the outcome is true, and who confirmed it (PL-5). */
export function EvidenceCell({ row, label, cell }: CellProps): ReactElement {
  const { mayEdit, edit } = usePlan();
  const { evidence } = row.outcome;
  const note = useConfirmation(row.outcome);
  return (
    <InlineText
      label={label}
      value={evidence}
      placeholder={mayEdit ? planMessages.addEvidence : planMessages.notEdited}
      maximum={1000}
      isReadOnly={!mayEdit}
      cell={cell}
      onSave={(text) => edit(row, { evidence: text })}
    >
      {note !== undefined && <span className="outcome-note">{note}</span>}
    </InlineText>
  );
}

/** Who confirmed it, and what stands in the way of confirming it; nothing while it is only missing. */
function useConfirmation(outcome: Outcome): string | undefined {
  const { mayEdit } = usePlan();
  const { opened, people } = usePage();
  const { evidenceConfirmed } = outcome;
  if (evidenceConfirmed !== undefined) {
    const name = people.nameOf(evidenceConfirmed.by);
    return isEvidenceWritten(outcome)
      ? planMessages.confirmedBy(name)
      : planMessages.confirmedNothing(name);
  }
  const mayConfirm = mayConfirmEvidence(outcome, opened.accountId, opened.rights.myRoleKeys);
  return mayConfirm && !mayEdit && !isEvidenceWritten(outcome)
    ? planMessages.evidenceNeededFirst
    : undefined;
}
