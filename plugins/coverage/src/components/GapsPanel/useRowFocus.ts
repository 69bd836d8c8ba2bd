import { KeyboardEvent, RefObject, useEffect, useRef, useState } from 'react';

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/**
 * Moves the focus from row to row with the arrow keys. Only one row is in the
 * tab order. A row that is far away is scrolled to first and gets the focus
 * when it is there.
 */
export function useRowFocus(
  root: RefObject<HTMLElement>,
  rows: number,
  scrollTo: (index: number) => void,
) {
  const [wish, setActive] = useState(0);
  const active = Math.min(wish, rows - 1);
  const isWanted = useRef(false);

  useEffect(() => {
    const button = root.current?.querySelector<HTMLElement>(
      `[data-row="${active}"]`,
    );
    if (isWanted.current && button) {
      isWanted.current = false;
      button.focus({ preventScroll: true });
    }
  });

  const focusRow = (index: number) => {
    isWanted.current = true;
    setActive(index);
    scrollTo(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).dataset.row;
    if (row === undefined) {
      return;
    }
    const target = {
      ArrowDown: Number(row) + 1,
      ArrowUp: Number(row) - 1,
      PageDown: Number(row) + PAGE,
      PageUp: Number(row) - PAGE,
      Home: 0,
      End: rows - 1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focusRow(Math.min(rows - 1, Math.max(0, target)));
    }
  };
  return { active, setActive, focusRow, onKeyDown };
}
