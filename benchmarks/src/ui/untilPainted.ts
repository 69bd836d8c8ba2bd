import { Page } from '@playwright/test';

const GIVE_UP_MS = 30_000;

/**
 * Milliseconds from an event in the page to the frame that shows what came of
 * it. The time is the browser's: of the event itself, and after the frame has
 * been painted.
 *
 * @param done - JavaScript that is true once the page shows it
 */
export async function untilPainted(
  page: Page,
  options: { event: 'click' | 'keydown'; act(): Promise<void>; done: string },
): Promise<number> {
  const { event, act, done } = options;
  await page.evaluate(`window.bench = new Promise((resolve, reject) => {
    addEventListener('${event}', ({ timeStamp }) => {
      const look = () => {
        if (${done}) {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
          channel.port2.postMessage(undefined);
        } else if (performance.now() - timeStamp > ${GIVE_UP_MS}) {
          reject(new Error('never came: ' + ${JSON.stringify(done)}));
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
  window.bench.catch(() => {});
  undefined`);
  await act();
  return page.evaluate('window.bench');
}

/** As `untilPainted`, until what the expression tells is another than before. */
export async function untilChanged(
  page: Page,
  options: { event: 'click' | 'keydown'; act(): Promise<void>; of: string },
): Promise<number> {
  const before = await page.evaluate(options.of);
  return untilPainted(page, {
    ...options,
    done: `${options.of} !== ${JSON.stringify(before)}`,
  });
}
