import {
  Count,
  FileCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { changedLines, FileDiff } from './FileDiff';

/** A changed file of which at least one changed line is counted as code. */
export interface PatchFile extends Count {
  path: string;
  /** Changed lines that no test executes, ascending. */
  missed: number[];
}

/** Coverage of the lines that a change added or changed. */
export interface PatchCoverage {
  lines: Count;
  /** Most missed lines first. */
  files: PatchFile[];
  /** Changed files that no report measured and that look like code, sorted. */
  unmeasured: string[];
}

/**
 * Of the changed lines those that reports count as code, and which of them were
 * executed, as diff-cover and Codecov count a patch.
 *
 * @param isCode - whether a file could be measured at all
 */
export function patchCoverage(
  changes: readonly FileDiff[],
  coverage: ReadonlyMap<string, FileCoverage>,
  isCode: (path: string) => boolean,
): PatchCoverage {
  const files: PatchFile[] = [];
  const unmeasured: string[] = [];
  for (const change of changes) {
    if (change.path === null || change.hunks.length === 0) {
      continue;
    }
    const detail = coverage.get(change.path)?.detail;
    if (!detail) {
      if (isCode(change.path)) {
        unmeasured.push(change.path);
      }
      continue;
    }
    const hits = new Map<number, number>();
    detail.lines.forEach((line, i) => hits.set(line, detail.hits[i]));
    const counted = changedLines(change).filter(line => hits.has(line));
    const missed = counted.filter(line => hits.get(line) === 0);
    if (counted.length > 0) {
      files.push({
        path: change.path,
        total: counted.length,
        covered: counted.length - missed.length,
        missed,
      });
    }
  }
  return {
    lines: {
      total: files.reduce((sum, file) => sum + file.total, 0),
      covered: files.reduce((sum, file) => sum + file.covered, 0),
    },
    files: files.sort(
      (a, b) => b.missed.length - a.missed.length || (a.path < b.path ? -1 : 1),
    ),
    unmeasured: unmeasured.sort(),
  };
}
