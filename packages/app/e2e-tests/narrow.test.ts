import { violations } from './axe';
import { undoDecisions } from './governance';
import { layoutFaults } from './layoutFaults';
import { expect, test } from './portalTest';
import { screenGroups } from './screenGroups';
import { loadApp, showScreen } from './showScreen';

test.use({
  viewport: { width: 600, height: 900 },
  contextOptions: { reducedMotion: 'reduce' },
});

test.afterAll(undoDecisions);

for (const { name, screens, scope } of screenGroups) {
  test(`600 px wide, ${name}: all fits, and axe finds nothing`, async ({
    page,
  }, testInfo) => {
    test.slow();
    await loadApp(page, 'light');
    for (const screen of screens) {
      await showScreen(page, screen, testInfo);
      expect.soft(await layoutFaults(page, scope), screen.name).toEqual([]);
      expect.soft(await violations(page, scope), screen.name).toEqual([]);
    }
  });
}
