import { KeyboardEvent, useRef } from 'react';
import { parentOf, rowStartingWith, TreeRow } from '../../model/treeRows';

/** How long letters belong to one name. */
const TYPING_MS = 700;

/** The keys of a tree: where they lead to, and what they open. */
export function useTreeKeys(options: {
  rows: TreeRow[];
  active: number;
  onMove: (index: number) => void;
  onToggle: (path: string) => void;
  onOpen: (path: string) => void;
}) {
  const { rows, active, onMove, onToggle, onOpen } = options;
  const typed = useRef({ text: '', at: 0 });

  const typeAhead = (letter: string) => {
    const now = Date.now();
    const { text, at } = typed.current;
    const wanted = now - at < TYPING_MS ? text + letter : letter;
    typed.current = { text: wanted, at: now };
    return rowStartingWith(rows, active, wanted);
  };

  /** Where a key leads to; undefined when it moves nowhere. */
  const targetOf = (key: string): number | undefined => {
    const { node, isOpen } = rows[active];
    switch (key) {
      case 'ArrowDown':
        return Math.min(active + 1, rows.length - 1);
      case 'ArrowUp':
        return Math.max(active - 1, 0);
      case 'Home':
        return 0;
      case 'End':
        return rows.length - 1;
      case 'ArrowRight':
        if (isOpen === false) {
          onToggle(node.path);
        }
        return isOpen ? active + 1 : active;
      case 'ArrowLeft':
        if (isOpen) {
          onToggle(node.path);
          return active;
        }
        return parentOf(rows, active) ?? active;
      case 'Enter':
        (node.children ? onToggle : onOpen)(node.path);
        return active;
      default:
        // The search has this key everywhere.
        return key.length === 1 && key !== '/' ? typeAhead(key) : undefined;
    }
  };

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const isLetter = event.key.length === 1 && event.key !== '/';
    const target = targetOf(event.key);
    if (target !== undefined || isLetter) {
      event.preventDefault();
    }
    if (target !== undefined) {
      onMove(target);
    }
  };
}
