import { Page } from '@playwright/test';

/**
 * What does not fit in an element: parts beyond the edge of the window that
 * cannot be scrolled to, and texts and controls that lie over each other.
 */
export function layoutFaults(page: Page, scope: string): Promise<string[]> {
  return page.evaluate(selector => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    interface Part {
      element: Element;
      name: string;
      box: Box;
    }
    /** Less is a border, a shadow, or hidden from all but screen readers. */
    const least = 3;

    const shared = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const isSeen = ({ left, top, right, bottom }: Box) =>
      right - left > least && bottom - top > least;
    const clips = (element: Element) =>
      getComputedStyle(element).overflow !== 'visible';

    /** What of a box its surroundings show. */
    const shownOf = (box: Box, parent: Element | null): Box => {
      let shown = box;
      for (let around = parent; around; around = around.parentElement) {
        if (clips(around) && around !== document.documentElement) {
          shown = shared(shown, around.getBoundingClientRect());
        }
      }
      return shown;
    };
    const isDrawn = (element: Element) =>
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
      }) && !element.closest('svg');

    const textsOf = (root: Element): Part[] => {
      const found: Part[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        const name = node.textContent!.trim();
        if (name && isDrawn(element)) {
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const rect of range.getClientRects()) {
            found.push({ element, name, box: shownOf(rect, element) });
          }
        }
      }
      return found;
    };
    const controlsOf = (root: Element): Part[] =>
      [...root.querySelectorAll('button, input, select, textarea')]
        .filter(isDrawn)
        .map(element => ({
          element,
          name: `<${element.localName}> ${
            element.getAttribute('aria-label') ?? element.textContent
          }`,
          box: shownOf(element.getBoundingClientRect(), element.parentElement),
        }));

    /** What is in a field lies in front of it. */
    const areOneField = (a: Element, b: Element) =>
      [a, b].some(one => one.localName === 'input') &&
      a.parentElement?.parentElement?.contains(b) &&
      b.parentElement?.parentElement?.contains(a);

    // What is far below is not laid out before it is scrolled to.
    const layOutAll = document.createElement('style');
    layOutAll.textContent = '* { content-visibility: visible !important }';
    document.head.append(layOutAll);

    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    for (const root of document.querySelectorAll(selector)) {
      for (
        let around: Element | null = root;
        around;
        around = around.parentElement
      ) {
        if (around.scrollWidth > around.clientWidth + 1 && clips(around)) {
          faults.push(
            `<${around.localName}> is ${around.scrollWidth} px wide in ${around.clientWidth}`,
          );
        }
      }
      const parts = [...textsOf(root), ...controlsOf(root)].filter(({ box }) =>
        isSeen(box),
      );
      for (const { name, box } of parts) {
        if (box.right > width + 1) {
          faults.push(`"${name}" ends at ${Math.round(box.right)} px`);
        }
      }
      parts.forEach((a, index) => {
        for (const b of parts.slice(index + 1)) {
          if (
            a.element !== b.element &&
            !a.element.contains(b.element) &&
            !b.element.contains(a.element) &&
            !areOneField(a.element, b.element) &&
            isSeen(shared(a.box, b.box))
          ) {
            faults.push(`"${a.name}" and "${b.name}" overlap`);
          }
        }
      });
    }
    layOutAll.remove();
    return [...new Set(faults)];
  }, scope);
}
