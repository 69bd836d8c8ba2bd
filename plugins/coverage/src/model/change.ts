import {
  Count,
  SnapshotSummary,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';

/** Of line coverage, in percentage points; null where one is not known. */
export function pointsBetween(
  before: SnapshotSummary | null | undefined,
  after: SnapshotSummary,
): number | null {
  const from = percentOf(before?.totals.lines);
  const to = percentOf(after.totals.lines);
  return from === null || to === null ? null : to - from;
}

/** From a tenth on, another set of files or tests was measured. */
const JUMP = 0.1;

/**
 * Whether the number of lines changed so much that the two percentages do not
 * measure the same thing.
 */
export function denominatorJumped(before: Count, after: Count): boolean {
  return (
    before.total > 0 &&
    Math.abs(after.total - before.total) / before.total >= JUMP
  );
}
