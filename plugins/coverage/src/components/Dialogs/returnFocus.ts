const LONGEST_MS = 1000;

/**
 * Focuses what a dialog was opened from, as soon as that can be focused: while the menu
 * that the dialog was chosen in fades away, all beside the menu is inert, and what gave
 * the focus back to the menu finds it gone. Where something else has the focus, it stays.
 */
export function returnFocus(opener: HTMLElement): void {
  const until = performance.now() + LONGEST_MS;
  const attempt = () => {
    const { activeElement, body } = document;
    const isLost =
      activeElement === null ||
      activeElement === body ||
      activeElement.closest('[role="menu"]') !== null;
    if (isLost && opener.isConnected && performance.now() < until) {
      opener.focus();
      requestAnimationFrame(attempt);
    }
  };
  requestAnimationFrame(attempt);
}
