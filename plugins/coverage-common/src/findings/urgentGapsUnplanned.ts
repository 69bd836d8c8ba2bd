import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/**
 * C5: critical and high gaps that no phase holds. In a computed plan that is
 * no mistake: it says what the target leaves out.
 */
export const urgentGapsUnplanned: Check = ({ plan, gaps }) => {
  const unplanned = new Set(plan.unplanned);
  const urgent = gaps.filter(
    ({ state, priority: { level } }) =>
      (state === 'open' || state === 'quick-win') &&
      (level === 'critical' || level === 'high'),
  );
  const missed = urgent.filter(({ path }) => unplanned.has(path));
  if (missed.length === 0) {
    return [];
  }
  const criticals = missed.filter(g => g.priority.level === 'critical').length;
  const severity = criticals > 0 ? 'error' : 'warning';
  const phase = plan.phases[0]?.name;
  const paths = missed.map(({ path }) => path);
  return [
    {
      code: 'C5',
      severity: plan.origin === 'stated' ? severity : 'info',
      message: `${missed.length} of ${counted(
        urgent.length,
        'critical or high gap',
      )} ${missed.length === 1 ? 'is' : 'are'} in no phase: ${examples(
        paths,
      )}.`,
      ...(phase !== undefined && plan.origin === 'stated'
        ? { fix: { kind: 'add-to-phase', phase, paths } }
        : {}),
    },
  ];
};
