import { useVirtualizer } from '@tanstack/react-virtual';
import { RefObject, useRef } from 'react';

/** Rows that are drawn out of view; scrolling needs more of them ahead. */
const OVERSCAN = 8;
const WHILE_SCROLLING = 40;

/**
 * Of the rows of a list only those in view, so that any number of them scrolls.
 *
 * @param options - `heightOf`: of a row, in pixels; `headerHeight`: of a header
 * that lies over the first rows, so that as much is missing at the end
 * @returns `before` and `after`: heights of the rows out of view, in pixels
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement>,
  options: {
    count: number;
    heightOf: (index: number) => number;
    headerHeight?: number;
  },
) {
  const isScrolling = useRef(false);
  const virtualizer = useVirtualizer({
    count: options.count,
    getScrollElement: () => scroller.current,
    estimateSize: options.heightOf,
    overscan: isScrolling.current ? WHILE_SCROLLING : OVERSCAN,
    scrollPaddingEnd: options.headerHeight ?? 0,
  });
  isScrolling.current = virtualizer.isScrolling;
  const shown = virtualizer.getVirtualItems();
  const total = virtualizer.getTotalSize();
  return {
    virtualizer,
    shown,
    before: shown[0]?.start ?? 0,
    after: total - (shown[shown.length - 1]?.end ?? 0),
    total,
  };
}
