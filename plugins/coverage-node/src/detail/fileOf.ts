import {
  FileCoverage,
  LineDetail,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';

/** A file whose totals follow from its detail. */
export function fileOf(path: string, detail: LineDetail): FileCoverage {
  return { path, detail, totals: totalsOfDetail(detail) };
}
