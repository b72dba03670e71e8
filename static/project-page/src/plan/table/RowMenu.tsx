import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import DragHandleVerticalIcon from '@atlaskit/icon/core/drag-handle-vertical';
import type { ReactElement } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { usePlan } from '../plan-context';

import type { CellProps, RowMoves } from './cell-props';
import { useRowActions } from './use-row-actions';

/** Everything that can be done with an outcome, and the keyboard way of dragging. */
export function RowMenu({
  row,
  label,
  cell,
  index,
  total,
  onMove,
}: CellProps & RowMoves): ReactElement {
  const { mayEdit } = usePlan();
  const actions = useRowActions(row);
  const moves = [
    { text: planMessages.moveUp, to: index - 1 },
    { text: planMessages.moveDown, to: index + 1 },
    { text: planMessages.moveFirst, to: 0 },
    { text: planMessages.moveLast, to: total - 1 },
  ].filter(({ to }) => to >= 0 && to < total && to !== index);
  return (
    // eslint-disable-next-line @atlaskit/design-system/use-should-render-to-parent -- the table scrolls and would cut the menu off
    <DropdownMenu
      defaultOpen
      trigger={({ triggerRef, isSelected, onClick, 'aria-expanded': isExpanded }) => (
        <IconButton
          aria-haspopup="menu"
          aria-expanded={isExpanded}
          {...(onClick === undefined ? {} : { onClick })}
          ref={triggerRef}
          icon={DragHandleVerticalIcon}
          label={label}
          appearance="subtle"
          spacing="compact"
          isTooltipDisabled
          isSelected={isSelected === true}
          {...cell}
        />
      )}
    >
      <DropdownItemGroup>
        {actions.map(({ text, run }) => (
          <DropdownItem key={text} onClick={run}>
            {text}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
      {mayEdit && moves.length > 0 && (
        <DropdownItemGroup hasSeparator>
          {moves.map(({ text, to }) => (
            <DropdownItem
              key={text}
              onClick={() => {
                onMove(index, to);
              }}
            >
              {text}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      )}
    </DropdownMenu>
  );
}
