import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';

/**
 * Says of the files of a report that their hits are counts, if any line has more
 * than one. Where none has, nobody can tell: coverage.py writes 1 for "executed"
 * in each of its formats, and so do others.
 */
export function markCounts(
  files: Map<string, FileCoverage>,
): Map<string, FileCoverage> {
  for (const { detail } of files.values()) {
    if (detail?.hits.some(hits => hits > 1)) {
      return withCounts(files);
    }
  }
  return files;
}

function withCounts(
  files: Map<string, FileCoverage>,
): Map<string, FileCoverage> {
  for (const [path, file] of files) {
    if (file.detail) {
      files.set(path, { ...file, detail: { ...file.detail, hasCounts: true } });
    }
  }
  return files;
}
