import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyOf } from './history.mjs';
import { toLcov } from './lcov.mjs';
import { reporting } from './organisation.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The uploads of the simulated organisation, with reports in `tempDir`. The same
 * on every day but for the times of the commits, which end with `now`.
 */
export async function simulatedUploads(tempDir, now = Date.now()) {
  const uploads = [];
  for (const component of reporting) {
    const folder = join(tempDir, component.name);
    await mkdir(folder, { recursive: true });
    for (const { commit, daysAgo, files } of historyOf(component)) {
      const report = join(folder, `${commit}.info`);
      await writeFile(report, toLcov(files));
      uploads.push({
        entityRef: `component:default/${component.name}`,
        report,
        commit,
        committedAt: new Date(now - daysAgo * DAY_MS).toISOString(),
        flag: 'unit',
      });
    }
  }
  return uploads;
}
