import {
  AnalysisSummary,
  Forecast,
} from '@backstage-coverage/plugin-coverage-common';
import { AnalysisRecord, MOST_CRITICAL } from '../analysis/AnalysisRecord';

/** How long the other flags of a commit may take to arrive. */
const COMPLETE_WITHIN_MS = 24 * 60 * 60 * 1000;

/** What of an analysis the next one is compared with, to see what got worse. */
export interface WatchedFacts {
  snapshotId: string | null;
  flags: string[];
  /** Whether the committed target of all lines is reached; `null`: none, or not measured. */
  reached: boolean | null;
  track: Forecast['verdict'];
  floorBroken: boolean;
  stale: boolean;
  /** Paths of open critical gaps; `null`: too many. */
  critical: string[] | null;
}

/** The committed target of an entity's lines, and how far it is. */
export function lineTargetOf(analysis: AnalysisSummary) {
  return analysis.targets.find(
    ({ target }) => target.measure === 'lines' && target.area === null,
  );
}

export function watchedFacts(
  { summary: analysis, criticalGaps }: AnalysisRecord,
  snapshotId: string | null,
): WatchedFacts {
  return {
    snapshotId,
    flags: analysis.snapshot?.flags ?? [],
    reached: lineTargetOf(analysis)?.reached ?? null,
    track: analysis.forecast.verdict,
    floorBroken: analysis.findings.some(({ code }) => code === 'floor-broken'),
    stale: analysis.forecast.state === 'stale',
    critical:
      criticalGaps.length === MOST_CRITICAL
        ? null
        : criticalGaps.map(({ path }) => path),
  };
}

/**
 * While flags of a commit are still to come, its coverage is lower than it will
 * be, so it is not compared. After a day they are not waited for any more.
 */
export function isIncomplete(
  before: WatchedFacts,
  analysis: AnalysisSummary,
): boolean {
  const { snapshot, analysedAt } = analysis;
  return (
    snapshot !== null &&
    before.flags.some(flag => !snapshot.flags.includes(flag)) &&
    Date.parse(analysedAt) - Date.parse(snapshot.uploadedAt) <
      COMPLETE_WITHIN_MS
  );
}
