import {
  Analysis,
  Forecast,
  Gap,
  isOpen,
} from '@backstage-coverage/plugin-coverage-common';

/** More critical gaps than these are no news, one by one. */
const CRITICAL_PATHS = 200;

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
export function lineTargetOf(analysis: Analysis) {
  return analysis.targets.find(
    ({ target }) => target.measure === 'lines' && target.area === null,
  );
}

export function openCriticalGaps(analysis: Analysis): Gap[] {
  return analysis.gaps.filter(
    gap => gap.priority.level === 'critical' && isOpen(gap),
  );
}

export function watchedFacts(
  analysis: Analysis,
  snapshotId: string | null,
): WatchedFacts {
  const critical = openCriticalGaps(analysis).map(({ path }) => path);
  return {
    snapshotId,
    flags: analysis.snapshot?.flags ?? [],
    reached: lineTargetOf(analysis)?.reached ?? null,
    track: analysis.forecast.verdict,
    floorBroken: analysis.findings.some(({ code }) => code === 'floor-broken'),
    stale: analysis.forecast.state === 'stale',
    critical: critical.length > CRITICAL_PATHS ? null : critical,
  };
}

/**
 * While flags of a commit are still to come, its coverage is lower than it will
 * be, so it is not compared. After a day they are not waited for any more.
 */
export function isIncomplete(
  before: WatchedFacts,
  analysis: Analysis,
): boolean {
  const { snapshot, analysedAt } = analysis;
  return (
    snapshot !== null &&
    before.flags.some(flag => !snapshot.flags.includes(flag)) &&
    Date.parse(analysedAt) - Date.parse(snapshot.uploadedAt) <
      COMPLETE_WITHIN_MS
  );
}
