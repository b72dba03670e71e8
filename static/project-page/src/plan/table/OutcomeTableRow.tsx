import type { ReactElement, ReactNode } from 'react';

import { planMessages } from '#i18n/plan-messages';

import type { GridCell } from '../../../../shared/inline-edit/grid-cell';
import type { OutcomeRow } from '../build-plan';

import type { CellProps } from './cell-props';
import type { ColumnKey } from './columns';
import { EvidenceCell } from './EvidenceCell';
import { MissingCell } from './MissingCell';
import { OrderCell } from './OrderCell';
import { OutcomeCell } from './OutcomeCell';
import { OwnersCell } from './OwnersCell';
import { ProgressCell } from './ProgressCell';
import { PromisedCell } from './PromisedCell';
import { TargetCell } from './TargetCell';
import { WordingCell } from './WordingCell';

/** One outcome: a row of the grid, a card where the page is narrow. */
export function OutcomeTableRow(props: {
  readonly row: OutcomeRow;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the rows, in pixels. */
  readonly start: number;
  readonly columns: readonly ColumnKey[];
  readonly measure: (element: Element | null) => void;
  readonly cell: (row: number, column: number) => GridCell;
  readonly onMove: (from: number, to: number) => boolean;
}): ReactElement {
  const { row, index, columns, start, measure, cell, total, onMove } = props;
  const move = { index, total, onMove };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-row-index={index}
      ref={measure}
      className="outcome-row outcome-row-body"
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map((column, position) => (
        <div
          key={column}
          role="gridcell"
          className={`outcome-cell outcome-cell-${column}`}
          data-label={planMessages.columns[column]}
        >
          {drawCell(
            column,
            {
              row,
              label: planMessages.cellOf(planMessages.columns[column], row.outcome.statement),
              cell: cell(index, position),
            },
            move,
          )}
        </div>
      ))}
    </div>
  );
}

function drawCell(
  column: ColumnKey,
  cell: CellProps,
  move: Omit<Parameters<typeof OrderCell>[0], keyof CellProps>,
): ReactNode {
  const cells: Readonly<Record<ColumnKey, () => ReactNode>> = {
    order: () => <OrderCell {...cell} {...move} />,
    outcome: () => <OutcomeCell {...cell} />,
    owners: () => <OwnersCell {...cell} />,
    target: () => <TargetCell {...cell} />,
    promised: () => <PromisedCell {...cell} />,
    progress: () => <ProgressCell {...cell} />,
    evidence: () => <EvidenceCell {...cell} />,
    customerWording: () => <WordingCell {...cell} />,
    missing: () => <MissingCell {...cell} />,
  };
  return cells[column]();
}
