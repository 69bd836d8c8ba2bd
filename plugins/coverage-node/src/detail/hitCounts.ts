import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';

/**
 * Whether the hits of a file are counts for sure, since some line has more than
 * one. Where none has, nobody can tell: coverage.py writes 1 for "executed" in each
 * of its formats, and so do others.
 */
export function showsCounts({ detail }: FileCoverage): boolean {
  return detail?.hits.some(hits => hits > 1) ?? false;
}

/** Says of a file that its hits are counts. */
export function withCounts(file: FileCoverage): FileCoverage {
  const { detail } = file;
  return detail ? { ...file, detail: { ...detail, hasCounts: true } } : file;
}
