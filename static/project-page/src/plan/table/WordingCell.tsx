import type { ReactElement } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { InlineText } from '../../../../shared/inline-edit/InlineText';
import { usePlan } from '../plan-context';

import type { CellProps } from './cell-props';

/** How the customer reads the outcome; without it, it is not in the customer plan (PL-1). */
export function WordingCell({ row, label, cell }: CellProps): ReactElement {
  const { mayEdit, edit } = usePlan();
  return (
    <InlineText
      label={label}
      value={row.outcome.customerWording}
      placeholder={mayEdit ? planMessages.addWording : planMessages.notEdited}
      maximum={255}
      isReadOnly={!mayEdit}
      cell={cell}
      onSave={(customerWording) => edit(row, { customerWording })}
    />
  );
}
