import { Range, useVirtualizer, Virtualizer } from '@tanstack/react-virtual';
import { RefObject, useCallback, useRef } from 'react';

/** Rows that are drawn out of view: more than one turn of a wheel scrolls. */
const OVERSCAN = 12;
/** In the direction of the scrolling, which does not wait for the rows. */
const AHEAD = 40;

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
  const latest = useRef<Virtualizer<HTMLElement, Element>>();
  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, count }: Range) => {
      const direction = latest.current?.scrollDirection;
      const first = startIndex - (direction === 'backward' ? AHEAD : OVERSCAN);
      const last = endIndex + (direction === 'forward' ? AHEAD : OVERSCAN);
      const indexes: number[] = [];
      for (let i = Math.max(0, first); i <= Math.min(last, count - 1); i++) {
        indexes.push(i);
      }
      return indexes;
    },
    [],
  );
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: options.count,
    getScrollElement: () => scroller.current,
    estimateSize: options.heightOf,
    rangeExtractor,
    scrollPaddingEnd: options.headerHeight ?? 0,
  });
  latest.current = virtualizer;
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
