import {
  FileCoverage,
  LineDetail,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';

/** A file of the model, as far as a format can tell that leaves out some of it. */
export function only(
  file: FileCoverage,
  known: { branches?: boolean; functions?: boolean } = {},
): FileCoverage {
  const { lines, hits, branches, functions } = file.detail!;
  const detail: LineDetail = {
    lines,
    hits,
    branches:
      known.branches && branches ? { ...branches, isOrdered: true } : null,
    functions: known.functions ? functions : null,
  };
  return { path: file.path, detail, totals: totalsOfDetail(detail) };
}
