import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

import type { GridCell } from '../../../../shared/inline-edit/grid-cell';

type Position = { readonly row: number; readonly column: number };

export type GridKeys = {
  /** Row that must stay drawn, because the focus is in it. */
  readonly activeRow: number;
  readonly cell: (row: number, column: number) => GridCell;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly focusCell: (row: number, column: number) => void;
};

type GridSize = {
  readonly rows: number;
  readonly columns: number;
  /** Draws a row that is scrolled out of sight. */
  readonly reveal: (row: number) => void;
};

/** Rows that Page Up and Page Down pass over. */
const ROWS_A_PAGE = 8;

/**
 * Arrow keys of a grid (ux.md "Hands"): Tab enters the table once, arrows move inside.
 *
 * @param frame - The element around the table.
 * @param size - Rows and columns, and how a row is brought into sight.
 */
export function useGridKeys(frame: RefObject<HTMLElement>, size: GridSize): GridKeys {
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const wanted = useRef<Position>();

  // The row may be drawn only after it was scrolled to, so every drawing tries until the cell is there.
  useEffect(() => {
    const { current } = wanted;
    if (current === undefined) return;
    const control = frame.current?.querySelector<HTMLElement>(
      `[data-cell="${current.row}:${current.column}"]`,
    );
    if (control == null) return;
    wanted.current = undefined;
    control.focus();
  });

  const focusCell = useCallback(
    (row: number, column: number): void => {
      const next = {
        row: Math.max(0, Math.min(size.rows - 1, row)),
        column: Math.max(0, Math.min(size.columns - 1, column)),
      };
      wanted.current = next;
      size.reveal(next.row);
      setActive(next);
    },
    [size],
  );

  return {
    activeRow: active.row,
    focusCell,
    cell: (row, column) => ({
      tabIndex: isActive(active, size, { row, column }) ? 0 : -1,
      'data-cell': `${row}:${column}`,
      onFocus: () => {
        setActive({ row, column });
      },
    }),
    onKeyDown: (event) => {
      const move = moveOf(event, active, size);
      if (move === undefined || !isOnCell(event.target)) return;
      event.preventDefault();
      focusCell(move.row, move.column);
    },
  };
}

/** A table that became shorter keeps an entry for Tab. */
function isActive(active: Position, size: GridSize, cell: Position): boolean {
  return cell.row === Math.min(active.row, size.rows - 1) && cell.column === active.column;
}

/** Menus and editors inside a cell have their own arrow keys. */
function isOnCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['cell'] !== undefined;
}

function moveOf(event: KeyboardEvent, from: Position, size: GridSize): Position | undefined {
  if (event.altKey || event.shiftKey || event.metaKey) return undefined;
  const { row, column } = from;
  const moves: Readonly<Record<string, Position>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - ROWS_A_PAGE, column },
    PageDown: { row: row + ROWS_A_PAGE, column },
    Home: { row: event.ctrlKey ? 0 : row, column: 0 },
    End: { row: event.ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
  };
  return moves[event.key];
}
