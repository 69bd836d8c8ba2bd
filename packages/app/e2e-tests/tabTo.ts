import { expect, Locator, Page } from '@playwright/test';

const MOST_STOPS = 120;

/** Goes on with the Tab key until the element has the focus. */
export async function tabTo(page: Page, target: Locator, key = 'Tab') {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    if (await target.evaluate(node => node === document.activeElement)) return;
  }
  await expect(target, `within ${MOST_STOPS} presses of ${key}`).toBeFocused();
}
