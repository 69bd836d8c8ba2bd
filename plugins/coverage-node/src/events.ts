import { CoverageTotals } from '@backstage-coverage/plugin-coverage-common';

/**
 * Topic of the event that an upload was stored. Its payload is a
 * {@link CoverageSnapshotCreatedEvent}.
 *
 * @public
 */
export const COVERAGE_SNAPSHOT_CREATED_TOPIC = 'coverage.snapshot.created';

/**
 * An entity's coverage at a commit, with what was just uploaded for it. It comes
 * once for each upload that brought something new, so more than once for a
 * commit of several flags: the snapshot keeps its id, and its totals grow.
 *
 * @public
 */
export type CoverageSnapshotCreatedEvent = {
  entityRef: string;
  commit: string;
  /** `null`: the upload named none. */
  branch: string | null;
  snapshotId: string;
  /** Of all flags of the commit so far. */
  totals: CoverageTotals;
};

/**
 * Topic of the event that a target is newly missed. Its payload is a
 * {@link CoverageTargetMissedEvent}.
 *
 * @public
 */
export const COVERAGE_TARGET_MISSED_TOPIC = 'coverage.target.missed';

/**
 * The committed target of an entity's lines was reached before and is not now, or
 * it will not be reached in time any more.
 *
 * @public
 */
export type CoverageTargetMissedEvent = {
  entityRef: string;
  /** `lost`: it was reached; `off-track`: it will be missed, or its date is over. */
  reason: 'lost' | 'off-track';
  /** Per cent, and the due date (`2027-06-30`). */
  target: { value: number; by: string | null };
  /** Line coverage, per cent, of what the analysis counts; `null`: not measured. */
  percent: number | null;
  /** That the analysis is of. */
  commit: string | null;
  snapshotId: string | null;
};
