import { nameOf, OwnerNoticeRule, tabOf } from './OwnerNotice';

const NAMED_GAPS = 3;

/** A new upload opened critical gaps; new rules that make old ones critical do not count. */
export const criticalGapNotice: OwnerNoticeRule = change => {
  const { entity, criticalGaps, before, now } = change;
  if (!before?.critical || !now.critical) {
    return null;
  }
  if (!now.snapshotId || before.snapshotId === now.snapshotId) {
    return null;
  }
  const known = new Set(before.critical);
  const opened = criticalGaps.filter(({ path }) => !known.has(path));
  if (opened.length === 0) {
    return null;
  }
  const more = opened.length - NAMED_GAPS;
  return {
    kind: 'critical-gap',
    period: now.snapshotId,
    text: {
      title:
        opened.length === 1
          ? `New critical gap in ${nameOf(entity)}`
          : `${opened.length} new critical gaps in ${nameOf(entity)}`,
      description: [
        ...opened
          .slice(0, NAMED_GAPS)
          .map(({ path, priority }) => `${path}: ${priority.rationale}`),
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join('\n'),
      link: tabOf(entity, '?view=gaps&priority=critical'),
      severity: 'high',
      topic: 'coverage-critical-gap',
    },
  };
};
