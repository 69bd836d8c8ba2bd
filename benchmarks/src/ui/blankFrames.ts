import { Locator, Page } from '@playwright/test';

const WHEEL_TURNS = 60;
/** Of one turn: what a quick flick of a finger gives. */
const WHEEL_PIXELS = 400;
const JUMPS = 20;

/** Frames in which a part of a list was empty. */
export interface BlankFrames {
  blank: number;
  frames: number;
}

/**
 * Turns the wheel quickly, down and up, then jumps as with the scroll bar. While
 * the wheel turns, a frame counts as the browser shows it before the page has
 * drawn anything for it: the scrolling itself waits for no JavaScript.
 */
export async function blankFramesOf(
  page: Page,
  list: { scroller: string; rows: string },
): Promise<BlankFrames> {
  const scroller = page.locator(list.scroller).first();
  await page.evaluate(watch(list));
  await scroller.hover();
  for (let i = 0; i < WHEEL_TURNS; i++) {
    await page.mouse.wheel(0, i < WHEEL_TURNS / 2 ? WHEEL_PIXELS : -300);
    await nextFrame(page);
  }
  // What is jumped to cannot be there before the page hears of it.
  await page.evaluate(
    "removeEventListener('scroll', window.benchOnScroll, { capture: true })",
  );
  await jump(scroller);
  return page.evaluate('window.benchFrames');
}

async function jump(scroller: Locator): Promise<void> {
  await scroller.evaluate(async (element, jumps) => {
    const page = window as unknown as { benchLook(): void };
    const end = element.scrollHeight - element.clientHeight;
    for (let i = 1; i <= jumps; i++) {
      element.scrollTop = (end * ((i * 7) % jumps)) / jumps;
      await new Promise(requestAnimationFrame);
      // The event came before this frame, so that its rows are drawn by now.
      await new Promise(requestAnimationFrame);
      page.benchLook();
    }
  }, JUMPS);
}

function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate('new Promise(requestAnimationFrame)');
}

/** Looks before the list itself hears that it is scrolled. */
function watch(list: { scroller: string; rows: string }): string {
  return `(() => {
    const scroller = document.querySelector(${JSON.stringify(list.scroller)});
    window.benchFrames = { blank: 0, frames: 0 };
    window.benchLook = () => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const rows = [...scroller.querySelectorAll(${JSON.stringify(list.rows)})]
        .map(row => row.getBoundingClientRect())
        .filter(row => row.bottom > top && row.top < bottom)
        .sort((a, b) => a.top - b.top);
      let end = top + 60;
      for (const row of rows) {
        if (row.top <= end + 2) {
          end = Math.max(end, row.bottom);
        }
      }
      window.benchFrames.frames += 1;
      window.benchFrames.blank += end < bottom - 20 ? 1 : 0;
    };
    window.benchOnScroll = () => window.benchLook();
    addEventListener('scroll', window.benchOnScroll, { capture: true });
  })()`;
}
