import { Page, TestInfo } from '@playwright/test';
import { expect } from './portalTest';
import { Screen } from './screens';

const anotherPage = '/settings';
const ofAnotherPage = (page: Page) => page.getByText('Appearance');

/** Loads the app, once for many screens, and waits for the theme. */
export async function loadApp(page: Page, theme: 'light' | 'dark') {
  await page.goto(anotherPage);
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', theme);
  await expect(ofAnotherPage(page)).toBeVisible();
}

/** To another screen without loading the app again; a picture of it is kept. */
export async function showScreen(
  page: Page,
  screen: Screen,
  testInfo: TestInfo,
) {
  await screen.prepare?.();
  if (screen.open) {
    // What is open over the last screen goes with its page.
    await go(page, anotherPage);
    await expect(ofAnotherPage(page)).toBeVisible();
  }
  await go(page, screen.path);
  await screen.open?.(page);
  await expect(screen.shows(page)).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  await page.screenshot({
    path: testInfo.outputPath(`${screen.name}.png`),
    animations: 'disabled',
  });
}

function go(page: Page, path: string) {
  return page.evaluate(to => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}
