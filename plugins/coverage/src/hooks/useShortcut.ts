import { useEffect, useRef } from 'react';
import { useShortcutSetting } from './useShortcutSetting';

/**
 * A key without modifiers, anywhere on the page but where keys mean something
 * else, and for those who switched such keys off.
 */
export function useShortcut(key: string, onPress: () => void) {
  const [isOn] = useShortcutSetting();
  const handler = useRef(onPress);
  handler.current = onPress;
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    const listen = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const isFree = !event.defaultPrevented && !takesKeys(event.target);
      if (event.key === key && !modified && isFree) {
        event.preventDefault();
        handler.current();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key, isOn]);
}

/** Fields take text; menus and lists go to what starts with the letter. */
function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input, textarea, select, [role=menu], [role=listbox], [role=dialog]',
      ) !== null)
  );
}
