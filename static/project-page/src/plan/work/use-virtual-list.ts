import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';

/** Height of a line before it was measured, in pixels. */
const USUAL_HEIGHT = 40;

export type VirtualList = {
  /** Of all lines together, in pixels. */
  readonly height: number;
  /** The lines in sight. */
  readonly drawn: readonly VirtualItem[];
  readonly measure: (element: Element | null) => void;
};

/**
 * Draws only the lines in sight.
 *
 * @param frame - The element that scrolls, once it is drawn.
 * @param ids - Of the lines, in their order.
 */
export function useVirtualList(frame: HTMLDivElement | null, ids: readonly string[]): VirtualList {
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => frame,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
  });
  return {
    height: rows.getTotalSize(),
    drawn: rows.getVirtualItems(),
    measure: rows.measureElement,
  };
}
