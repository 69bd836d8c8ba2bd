import { nameOf, OwnerNoticeRule, tabOf } from './OwnerNotice';

/**
 * Nothing was uploaded for long. It is so on every day until an upload comes, so
 * that who could not be told yesterday is told today.
 */
export const staleNotice: OwnerNoticeRule = change => {
  const { entity, analysis, now } = change;
  const { snapshot } = analysis;
  if (!now.stale || !now.snapshotId || !snapshot) {
    return null;
  }
  const day = snapshot.uploadedAt.slice(0, 10);
  return {
    kind: 'stale',
    period: now.snapshotId,
    text: {
      title: `${nameOf(entity)} has reported no coverage since ${day}`,
      description: `${analysis.forecast.sentence} Look for the step of its CI that uploads coverage.`,
      link: tabOf(entity),
      severity: 'low',
      topic: 'coverage-stale',
    },
  };
};
