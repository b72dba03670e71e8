import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useRef } from 'react';

import { type GridKeys, useGridKeys } from './use-grid-keys';

/** Height of a row before it was measured, in pixels. */
const USUAL_HEIGHT = 72;

type GridRows = { readonly rowIds: readonly string[]; readonly columns: number };

/**
 * Draws only the rows in sight, and lets arrow keys walk over all of them.
 *
 * @param frame - The element that scrolls.
 * @param options - Ids of the rows in their order, and how many columns there are.
 */
export function useVirtualGrid(
  frame: RefObject<HTMLDivElement>,
  { rowIds, columns }: GridRows,
): { readonly rows: Virtualizer<HTMLDivElement, Element>; readonly grid: GridKeys } {
  const activeRow = useRef(0);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: rowIds.length,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rowIds[index] ?? index,
    overscan: 6,
    // The row with the focus stays drawn: scrolling must not end an edit (EV-4: nothing is lost).
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const kept = activeRow.current;
      return shown.includes(kept) || kept >= rowIds.length
        ? shown
        : [...shown, kept].sort((a, b) => a - b);
    },
  });
  const size = useMemo(
    () => ({
      rows: rowIds.length,
      columns,
      reveal: (row: number) => {
        rows.scrollToIndex(row);
      },
    }),
    [rowIds.length, columns, rows],
  );
  const grid = useGridKeys(frame, size);
  useEffect(() => {
    activeRow.current = grid.activeRow;
  }, [grid.activeRow]);
  return { rows, grid };
}
