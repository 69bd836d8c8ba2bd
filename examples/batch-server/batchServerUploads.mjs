import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What its uploads have in common. */
const common = { entityRef: 'component:default/batch-server', flag: 'unit' };

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The commit that the demo describes, with line detail. */
const current = {
  commit: '67d7fff5fe9f6f315dfbd3a5155433e66b50058c',
  committedAt: '2025-10-31T10:09:44-07:00',
  covered: 211,
  total: 1384,
};

/**
 * The uploads of the demo, oldest first: a commit, its totals and a report of
 * it, and with the current one what the repository says of itself. Reports of
 * the past hold totals only and are written into `tempDir`.
 */
export async function batchServerUploads(tempDir) {
  const { snapshots } = JSON.parse(
    await readFile(join(folder, 'history.json'), 'utf8'),
  );
  const past = await Promise.all(
    snapshots.map(async snapshot => {
      const report = join(tempDir, snapshot.commit, 'coverage-summary.json');
      await mkdir(join(tempDir, snapshot.commit), { recursive: true });
      await writeFile(report, JSON.stringify(totalsOnlyReport(snapshot)));
      return { ...common, ...snapshot, report };
    }),
  );
  return [
    ...past,
    {
      ...common,
      ...current,
      report: join(folder, 'reports', 'coverage.lcov'),
      inventory: join(folder, 'inventory.json'),
      config: join(folder, '.coverage-plan.yaml'),
    },
  ];
}

/**
 * Totals in the shape of Istanbul's coverage-summary.json. How they spread over
 * the files is unknown, so one entry stands for all of them and says so.
 */
function totalsOnlyReport({ covered, total }) {
  const pct = Math.round((covered / total) * 10_000) / 100;
  const entry = { lines: { total, covered, skipped: 0, pct } };
  return { total: entry, 'all files (totals without line detail)': entry };
}
