import './outcome-table.css';

import { type KeyboardEvent, type ReactElement, useMemo, useRef } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { usePlan } from '../plan-context';

import { type ColumnKey, shownColumns } from './columns';
import { LiveMessage } from './LiveMessage';
import { OutcomeTableRow } from './OutcomeTableRow';
import { useReorder } from './use-reorder';
import { useRowDrag } from './use-row-drag';
import { useVirtualGrid } from './use-virtual-grid';

/** The outcomes as a grid: edited in place, ordered by hand, only visible rows are drawn. */
export function OutcomeTable(): ReactElement {
  const { plan, selected } = usePlan();
  const frame = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => shownColumns(selected.lastPlanNumber), [selected.lastPlanNumber]);
  const rowIds = useMemo(() => plan.rows.map((row) => row.outcome.id), [plan.rows]);
  const { rows, grid } = useVirtualGrid(frame, { rowIds, columns: columns.length });
  const { moveTo, message } = useReorder();
  useRowDrag(frame, moveTo);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) {
      grid.onKeyDown(event);
      return;
    }
    event.preventDefault();
    const target = grid.activeRow + step;
    if (moveTo(grid.activeRow, target)) grid.focusCell(target, 0);
  };

  return (
    <>
      <LiveMessage>{message}</LiveMessage>
      <div
        className="outcome-grid"
        data-columns={columns.length}
        role="grid"
        tabIndex={-1}
        aria-label={planMessages.outcomesTable}
        aria-rowcount={plan.rows.length + 1}
        aria-colcount={columns.length}
        ref={frame}
        onKeyDown={onKeyDown}
      >
        <HeadRow columns={columns} />
        <div role="rowgroup" className="outcome-rows" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const row = plan.rows[index];
            return row === undefined ? null : (
              <OutcomeTableRow
                key={key}
                row={row}
                index={index}
                total={plan.rows.length}
                start={start}
                columns={columns}
                measure={rows.measureElement}
                cell={grid.cell}
                onMove={moveTo}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

function HeadRow({ columns }: { readonly columns: readonly ColumnKey[] }): ReactElement {
  return (
    <div role="rowgroup" className="outcome-head">
      <div role="row" aria-rowindex={1} className="outcome-row">
        {columns.map((column) => (
          <div key={column} role="columnheader" className={`outcome-cell outcome-cell-${column}`}>
            <span className={column === 'order' ? 'inline-label' : undefined}>
              {planMessages.columns[column]}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
