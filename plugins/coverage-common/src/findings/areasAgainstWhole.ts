import { AreaSummary } from '../areas/Area';
import { Finding } from '../model/Finding';
import { formatPercent } from '../model/ratio';
import {
  counted,
  examples,
  formatCount,
  listed,
  statedPercent,
} from '../model/wording';
import { Measure } from '../targets/Target';
import { areaReach, areaTarget, committedOf, targetsAbove } from './areaReach';
import { Check, CheckContext } from './CheckContext';
import { targetFix } from './targetFix';

/** Lines are C1 and C2. */
const MEASURES: Measure[] = ['branches', 'functions', 'files'];

/**
 * C11: the whole asks for more of a measure than its areas do together, or for
 * it earlier than an area that it needs.
 */
export const areasAgainstWhole: Check = context => [
  ...MEASURES.flatMap(measure => tooLow(context, measure)),
  ...(['lines', ...MEASURES] as Measure[]).flatMap(measure =>
    tooLate(context, measure),
  ),
];

function tooLow(context: CheckContext, measure: Measure): Finding[] {
  const reach = areaReach(context, measure);
  if (!reach) {
    return [];
  }
  const percent = (reach.asItIs / reach.total) * 100;
  const missed = targetsAbove(context.targets, measure, percent);
  return !missed
    ? []
    : [
        {
          code: 'C11',
          severity: 'warning',
          message: `The area targets lead to ${formatCount(
            reach.asItIs,
          )} of ${formatCount(reach.total)} ${measure}, ${formatPercent(
            percent,
          )}, below the ${
            missed.values.length === 1 ? 'target' : 'targets'
          } of ${listed(missed.values.map(statedPercent))}.`,
          ...(missed.fix && { fix: missed.fix }),
        },
      ];
}

function tooLate(
  { areas, targets }: CheckContext,
  measure: Measure,
): Finding[] {
  const whole = committedOf(targets, measure)?.target;
  const by = whole?.by;
  if (!whole || !by) {
    return [];
  }
  const dueOf = (area: AreaSummary) =>
    (area.origin === 'stated' && areaTarget(area, measure)?.target.by) || by;
  const late = areas.filter(area => dueOf(area) > by);
  return late.length === 0
    ? []
    : [
        {
          code: 'C11',
          severity: 'warning',
          message: `${statedPercent(
            whole.value,
          )} of ${measure} is due on ${by}, before ${counted(
            late.length,
            'area',
          )} that it counts on: ${examples(
            late.map(({ definition }) => definition.name),
          )}.`,
          ...targetFix(whole, { by: late.map(dueOf).sort().at(-1) }),
        },
      ];
}
