import type { ReactElement } from 'react';

import { isEvidenceConfirmed, isEvidenceWritten } from '#domain/plan/confirmed-evidence';
import { planMessages } from '#i18n/plan-messages';

import type { OutcomeRow } from '../build-plan';

import type { CellProps } from './cell-props';
import { ReadOnlyCell } from './ReadOnlyCell';

/** What the outcome lacks (PL-4), and the confirmation once all work is done (PL-5). */
export function MissingCell({ row, cell }: CellProps): ReactElement {
  const parts = row.missing.map((part) => planMessages.parts[part]);
  return (
    <ReadOnlyCell cell={cell}>
      {parts.length === 0 ? planMessages.nothingMissing : parts.join(', ')}
      {isUnconfirmed(row) && (
        <span className="outcome-note">
          {isEvidenceWritten(row.outcome)
            ? planMessages.evidenceNotConfirmed
            : planMessages.evidenceNotWritten}
        </span>
      )}
    </ReadOnlyCell>
  );
}

function isUnconfirmed({ outcome, work }: OutcomeRow): boolean {
  if (work === undefined || isEvidenceConfirmed(outcome)) return false;
  const { done, total } = work.progress;
  return total > 0 && done === total && work.unreadableEpics === 0;
}
