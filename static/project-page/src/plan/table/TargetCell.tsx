import type { ReactElement } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { InlineDay } from '../../../../shared/inline-edit/InlineDay';
import { usePlan } from '../plan-context';

import type { CellProps } from './cell-props';

/** The day the team aims at. Changing it changes no promise (PL-7). */
export function TargetCell({ row, label, cell }: CellProps): ReactElement {
  const { mayEdit, edit } = usePlan();
  return (
    <InlineDay
      label={label}
      value={row.outcome.target}
      placeholder={mayEdit ? planMessages.addTarget : planMessages.notEdited}
      isReadOnly={!mayEdit}
      cell={cell}
      onSave={(target) => edit(row, { target })}
    />
  );
}
