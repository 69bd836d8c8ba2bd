import {
  FocusEvent,
  KeyboardEvent,
  RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/** Milliseconds after which a dialog that closed has given the focus back. */
const SETTLED = 100;

/**
 * Moves the focus from row to row with the arrow keys. Only one row is in the
 * tab order. A row that is far away is scrolled to first and gets the focus
 * when it is there.
 */
export function useRowFocus(
  root: RefObject<HTMLElement>,
  items: readonly unknown[],
  scrollTo: (index: number) => void,
  isDialogOpen: boolean,
) {
  const rows = items.length;
  const [wish, setActive] = useState(0);
  const active = Math.min(wish, rows - 1);
  const isWanted = useRef(false);

  const focusWanted = (index: number) => {
    const button = root.current?.querySelector<HTMLElement>(
      `[data-row="${index}"]`,
    );
    if (isWanted.current && button) {
      isWanted.current = false;
      button.focus({ preventScroll: true });
    }
  };
  useEffect(() => focusWanted(active));

  const focusRow = (index: number) => {
    isWanted.current = true;
    setActive(index);
    scrollTo(index);
    // Where it is in view already, nothing may be drawn again.
    focusWanted(index);
  };

  // The row that a dialog was opened from may be gone with what it changed.
  const isInside = useRef(false);
  const recover = useRef(() => {});
  recover.current = () => {
    if (isInside.current && document.activeElement === document.body) {
      focusRow(active);
    }
  };
  useEffect(() => {
    const timer = setTimeout(() => recover.current(), SETTLED);
    return () => clearTimeout(timer);
  }, [items, isDialogOpen]);

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
  const onFocus = ({ target }: FocusEvent<Element>) => {
    isInside.current = true;
    // A row's menu gives the focus back to its row.
    const row = target.closest('tr')?.querySelector<HTMLElement>('[data-row]');
    if (row) {
      setActive(Number(row.dataset.row));
    }
  };
  const onBlur = ({ relatedTarget: next }: FocusEvent) => {
    // Without a next element the one that had the focus may have been removed;
    // from a dialog it comes back.
    isInside.current =
      next === null ||
      root.current?.contains(next) === true ||
      next.closest('[role=dialog], [role=menu]') !== null;
  };
  return {
    active,
    setActive,
    focusRow,
    handlers: { onKeyDown, onFocus, onBlur },
  };
}
