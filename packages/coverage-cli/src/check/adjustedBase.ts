import {
  Count,
  FileCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { FileDiff } from './FileDiff';

/**
 * What the base would be without the code that the change removed: taking covered
 * code away is no drop of coverage. Lines of removed files and of replaced lines
 * leave both numbers.
 */
export function adjustedBase(
  changes: readonly FileDiff[],
  base: ReadonlyMap<string, FileCoverage>,
): Count {
  const byOldName = new Map(changes.map(change => [change.from, change]));
  let total = 0;
  let covered = 0;
  for (const [path, { totals, detail }] of base) {
    const change = byOldName.get(path);
    if (change?.path === null) {
      continue;
    }
    total += totals.lines.total;
    covered += totals.lines.covered;
    for (let i = 0; detail && change && i < detail.lines.length; i++) {
      const line = detail.lines[i];
      const isRemoved = change.hunks.some(
        ({ oldStart, oldCount, newCount }) =>
          newCount === 0 && line >= oldStart && line < oldStart + oldCount,
      );
      if (isRemoved) {
        total -= 1;
        covered -= detail.hits[i] > 0 ? 1 : 0;
      }
    }
  }
  return { total, covered };
}
