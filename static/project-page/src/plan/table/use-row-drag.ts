import { type RefObject, useEffect, useRef } from 'react';

import { usePlan } from '../plan-context';

/**
 * Lets rows be dragged by their handle. The code for dragging is loaded after the table is drawn.
 *
 * @param frame - The element around the table.
 * @param moveTo - Moves a row to the place of another.
 */
export function useRowDrag(
  frame: RefObject<HTMLElement>,
  moveTo: (from: number, to: number) => boolean,
): void {
  const { mayEdit } = usePlan();
  const latest = useRef(moveTo);
  latest.current = moveTo;

  useEffect(() => {
    const table = frame.current;
    if (!mayEdit || table === null) return undefined;
    let stop: (() => void) | undefined;
    let isOver = false;
    const load = async (): Promise<void> => {
      const { watchRowDrag } = await import('./watch-row-drag');
      if (isOver) return;
      stop = watchRowDrag(table, (from, to) => {
        latest.current(from, to);
      });
    };
    // Without it the menu and Alt with arrows still move rows.
    load().catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [frame, mayEdit]);
}
