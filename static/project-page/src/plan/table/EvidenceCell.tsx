import type { ReactElement } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { InlineText } from '../../../../shared/inline-edit/InlineText';
import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';

import type { CellProps } from './cell-props';

/** What shows that the outcome is true, and who confirmed it (PL-5). */
export function EvidenceCell({ row, label, cell }: CellProps): ReactElement {
  const { mayEdit, edit } = usePlan();
  const { people } = usePage();
  const { evidence, evidenceConfirmed } = row.outcome;
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
      {evidenceConfirmed !== undefined && (
        <span className="outcome-note">
          {planMessages.confirmedBy(people.nameOf(evidenceConfirmed.by))}
        </span>
      )}
    </InlineText>
  );
}
