import {
  AnalysisSummary,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { lineTargetOf } from '../database/watchedFacts';
import { nameOf, OwnerNoticeRule, tabOf } from './OwnerNotice';

/** A new upload is below a target that was reached, or below the floor. */
export const regressionNotice: OwnerNoticeRule = change => {
  const { entity, analysis, before, now } = change;
  if (!before || !now.snapshotId || before.snapshotId === now.snapshotId) {
    return null;
  }
  const lostTarget = before.reached === true && now.reached === false;
  const brokeFloor = !before.floorBroken && now.floorBroken;
  if (!lostTarget && !brokeFloor) {
    return null;
  }
  const bound = lostTarget ? 'target' : 'floor';
  return {
    kind: 'regression',
    period: now.snapshotId,
    text: {
      title: `Coverage of ${nameOf(entity)} fell below its ${bound}`,
      description: [
        ...(lostTarget ? [targetSentence(analysis)] : []),
        ...analysis.findings
          .filter(({ code }) => code === 'floor-broken')
          .map(({ message }) => message),
      ].join(' '),
      link: tabOf(entity),
      severity: 'high',
      topic: 'coverage-regression',
    },
  };
};

function targetSentence(analysis: AnalysisSummary): string {
  const percent = formatPercent(percentOf(analysis.totals?.lines));
  const target = lineTargetOf(analysis)?.target.value;
  return `${percent} of the lines are covered; the target of ${target} % was reached before.`;
}
