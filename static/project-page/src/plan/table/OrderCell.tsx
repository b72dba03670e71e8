import { IconButton } from '@atlaskit/button/new';
import DragHandleVerticalIcon from '@atlaskit/icon/core/drag-handle-vertical';
import { lazy, type ReactElement, Suspense, useState } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { usePlan } from '../plan-context';

import type { CellProps, RowMoves } from './cell-props';

const RowMenu = lazy(async () => ({ default: (await import('./RowMenu')).RowMenu }));

/** The handle that a row is dragged by; pressed, it is the menu of the row. */
export function OrderCell({ row, cell, index, total, onMove }: CellProps & RowMoves): ReactElement {
  const { mayEdit } = usePlan();
  // The menu stays once it was opened, so that the focus can come back to its trigger.
  const [wasOpened, setWasOpened] = useState(false);
  const label = planMessages.actionsOf(row.outcome.statement);
  const handle = (
    <IconButton
      icon={DragHandleVerticalIcon}
      label={label}
      appearance="subtle"
      spacing="compact"
      isTooltipDisabled
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setWasOpened(true);
      }}
      {...cell}
    />
  );
  return (
    <div data-drag-handle={mayEdit}>
      {wasOpened ? (
        <Suspense fallback={handle}>
          <RowMenu
            row={row}
            label={label}
            cell={cell}
            index={index}
            total={total}
            onMove={onMove}
          />
        </Suspense>
      ) : (
        handle
      )}
    </div>
  );
}
