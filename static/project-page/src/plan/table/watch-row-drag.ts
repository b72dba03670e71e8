import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

type Cleanup = () => void;

/** What a dragged row carries; other drags on the page carry something else. */
const KIND = 'plumbline-outcome-row';

/**
 * Makes the rows of a table draggable by their handles, also rows that are drawn later.
 *
 * @param table - Holds rows with `data-row-index` and, inside, a `data-drag-handle`.
 * @param onDrop - Hears the row that was dropped and the place that it takes.
 * @returns Ends it.
 */
export function watchRowDrag(
  table: HTMLElement,
  onDrop: (from: number, to: number) => void,
): Cleanup {
  const rows = new Map<HTMLElement, Cleanup>();
  const bindRows = (): void => {
    const drawn = new Set(table.querySelectorAll<HTMLElement>('[data-row-index]'));
    for (const [row, unbind] of rows) {
      if (drawn.has(row)) continue;
      unbind();
      rows.delete(row);
    }
    for (const row of drawn) {
      if (!rows.has(row)) rows.set(row, bindRow(row));
    }
  };
  bindRows();
  const observer = new MutationObserver(bindRows);
  observer.observe(table, { childList: true, subtree: true });
  const stopMonitor = monitorForElements({
    canMonitor: ({ source }) => source.data['kind'] === KIND,
    onDrop: ({ source, location }) => {
      const [target] = location.current.dropTargets;
      if (target === undefined) return;
      const from = indexOf(source.element);
      const over = indexOf(target.element);
      onDrop(from, placeFor(from, over, extractClosestEdge(target.data) === 'bottom'));
    },
  });
  return () => {
    observer.disconnect();
    stopMonitor();
    for (const unbind of rows.values()) unbind();
  };
}

/** The place among the others once the dragged row is taken out. */
function placeFor(from: number, over: number, isBelow: boolean): number {
  const gap = isBelow ? over + 1 : over;
  return from < gap ? gap - 1 : gap;
}

function bindRow(row: HTMLElement): Cleanup {
  const handle = row.querySelector('[data-drag-handle]');
  const mark = (edge: string | null): void => {
    if (edge === null) row.removeAttribute('data-drop-edge');
    else row.setAttribute('data-drop-edge', edge);
  };
  return combine(
    draggable({
      element: row,
      ...(handle === null ? {} : { dragHandle: handle }),
      getInitialData: () => ({ kind: KIND }),
      onDragStart: () => {
        row.setAttribute('data-dragging', '');
      },
      onDrop: () => {
        row.removeAttribute('data-dragging');
      },
    }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => source.data['kind'] === KIND && source.element !== row,
      getData: ({ input }) =>
        attachClosestEdge({}, { element: row, input, allowedEdges: ['top', 'bottom'] }),
      onDrag: ({ self }) => {
        mark(extractClosestEdge(self.data));
      },
      onDragLeave: () => {
        mark(null);
      },
      onDrop: () => {
        mark(null);
      },
    }),
  );
}

function indexOf(row: Element): number {
  return Number(row.getAttribute('data-row-index'));
}
