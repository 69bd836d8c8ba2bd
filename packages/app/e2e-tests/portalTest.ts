import { test as base, expect } from '@playwright/test';

/** A test with the portal open and a guest signed in. */
export const test = base.extend<{ failOnBrowserErrors: void; signIn: void }>({
  failOnBrowserErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(String(error)));
      page.on('console', message => {
        if (message.type() === 'error') {
          errors.push(`${message.text()} (${message.location().url})`);
        }
      });
      await use();
      expect(errors, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  signIn: [
    async ({ page }, use) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Enter' }).click();
      await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
      await use();
    },
    { auto: true },
  ],
});

export { expect };
