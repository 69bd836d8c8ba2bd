import { violations } from './axe';
import { undoDecisions } from './governance';
import { expect, test } from './portalTest';
import { screenGroups } from './screenGroups';
import { loadApp, showScreen } from './showScreen';

test.afterAll(undoDecisions);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const { name, screens, scope } of screenGroups) {
      test(`${name}: axe finds nothing`, async ({ page }, testInfo) => {
        test.slow();
        await loadApp(page, colorScheme);
        for (const screen of screens) {
          await showScreen(page, screen, testInfo);
          expect.soft(await violations(page, scope), screen.name).toEqual([]);
        }
      });
    }
  });
}
