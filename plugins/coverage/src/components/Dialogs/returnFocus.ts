const LONGEST_MS = 1000;

/**
 * Focuses what a dialog was opened from, as soon as that can be focused: while the menu
 * that the dialog was chosen in fades away, all beside the menu is inert, and what gave
 * the focus back to the menu finds it gone. Where something else of the page has the
 * focus, it stays.
 */
export function returnFocus(opener: HTMLElement): void {
  const until = performance.now() + LONGEST_MS;
  // Menus and dialogs are drawn beside it.
  const page = opener.closest('body > *');
  const attempt = () => {
    const isBack = page?.contains(document.activeElement);
    if (!isBack && opener.isConnected && performance.now() < until) {
      opener.focus();
      requestAnimationFrame(attempt);
    }
  };
  requestAnimationFrame(attempt);
}
