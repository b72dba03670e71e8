import type { ReactElement } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { InlineText } from '../../../../shared/inline-edit/InlineText';
import { usePlan } from '../plan-context';

import type { CellProps } from './cell-props';
import { wordHint } from './word-hint';

/** The statement, with the questions that it raises (PL-9). */
export function OutcomeCell({ row, label, cell }: CellProps): ReactElement {
  const { mayEdit, edit } = usePlan();
  return (
    <InlineText
      label={label}
      value={row.outcome.statement}
      placeholder={planMessages.columns.outcome}
      maximum={255}
      isRequired
      isReadOnly={!mayEdit}
      cell={cell}
      onSave={(statement) => edit(row, { statement })}
    >
      {row.hints.map((hint) => (
        <span key={hint.kind} className="outcome-note">
          {wordHint(hint)}
        </span>
      ))}
    </InlineText>
  );
}
