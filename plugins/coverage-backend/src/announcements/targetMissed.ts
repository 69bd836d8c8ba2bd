import { stringifyEntityRef } from '@backstage/catalog-model';
import { percentOf } from '@backstage-coverage/plugin-coverage-common';
import { CoverageTargetMissedEvent } from '@backstage-coverage/plugin-coverage-node';
import { lineTargetOf } from '../database/watchedFacts';
import { AnalysisChange } from './AnalysisChange';

/** Whether a target that was reached or in reach is missed now. */
export function targetMissed(
  change: AnalysisChange,
): CoverageTargetMissedEvent | null {
  const { entity, analysis, before, now } = change;
  const progress = lineTargetOf(analysis);
  const reason = before && reasonOf(before, now);
  if (!progress || !reason) {
    return null;
  }
  const { value, by } = progress.target;
  return {
    entityRef: stringifyEntityRef(entity),
    reason,
    target: { value, by },
    percent: percentOf(analysis.totals?.lines),
    commit: analysis.snapshot?.commit ?? null,
    snapshotId: now.snapshotId,
  };
}

function reasonOf(
  before: NonNullable<AnalysisChange['before']>,
  now: AnalysisChange['now'],
): CoverageTargetMissedEvent['reason'] | null {
  if (before.reached && now.reached === false) {
    return 'lost';
  }
  const wasInReach = before.track !== null && before.track !== 'off-track';
  return wasInReach && now.track === 'off-track' ? 'off-track' : null;
}
