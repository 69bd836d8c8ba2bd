import { useEffect, useRef } from 'react';

/**
 * A key without modifiers, anywhere on the page but in a field that takes
 * text.
 */
export function useShortcut(key: string, onPress: () => void) {
  const handler = useRef(onPress);
  handler.current = onPress;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key === key && !modified && !takesText(event.target)) {
        event.preventDefault();
        handler.current();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
