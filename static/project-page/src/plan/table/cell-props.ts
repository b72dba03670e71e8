import type { GridCell } from '../../../../shared/inline-edit/grid-cell';
import type { OutcomeRow } from '../build-plan';

/** What every cell of a row gets. */
export type CellProps = {
  readonly row: OutcomeRow;
  /** "Evidence of …": the name of the cell's control. */
  readonly label: string;
  readonly cell: GridCell;
};

/** Where the row stands, and how it is moved. */
export type RowMoves = {
  readonly index: number;
  readonly total: number;
  readonly onMove: (from: number, to: number) => boolean;
};
