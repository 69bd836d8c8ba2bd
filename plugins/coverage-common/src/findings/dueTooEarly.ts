import { formatEffort } from '../effort/formatEffort';
import { Finding } from '../model/Finding';
import { formatPercent, percentOf } from '../model/ratio';
import { statedPercent } from '../model/wording';
import { Plan, PlanPhase } from '../plan/Plan';
import { dayOf } from '../model/day';
import { TargetProgress } from '../targets/Target';
import { Check } from './CheckContext';
import { targetFix } from './targetFix';

/**
 * C9: at the plan's capacity a target is reached after its due date, or the
 * date has passed. Targets of other measures than the plan's are left alone:
 * nobody knows their cost.
 */
export const dueTooEarly: Check = ({ targets, plan, now }) =>
  targets.flatMap(progress => {
    const { target, reached } = progress;
    if (!target.by || reached !== false || target.measure !== plan.measure) {
      return [];
    }
    const reaching = plan.phases.findIndex(
      ({ to }) => to !== null && to >= target.value - 1e-9,
    );
    return target.by < dayOf(now)
      ? [overdue(progress, target.by, plan.phases[reaching])]
      : tooEarly(progress, target.by, plan, reaching);
  });

function overdue(
  { target, current }: TargetProgress,
  by: string,
  reaching: PlanPhase | undefined,
): Finding {
  return {
    code: 'C9',
    severity: 'warning',
    message: `${statedPercent(target.value)} of ${
      target.measure
    } was due on ${by}, and ${formatPercent(percentOf(current))} is reached.`,
    ...(reaching && targetFix(target, { by: reaching.endsOn })),
  };
}

function tooEarly(
  { target, current }: TargetProgress,
  by: string,
  plan: Plan,
  reaching: number,
): Finding[] {
  if (reaching < 0 || plan.phases[reaching].endsOn <= by) {
    return [];
  }
  const phases = plan.phases.slice(0, reaching + 1);
  const minutes = phases.reduce((sum, { effort }) => sum + effort.minutes, 0);
  const inTime = phases.filter(({ endsOn }) => endsOn <= by).pop()?.to;
  const value = Math.floor(inTime ?? 0);
  return [
    {
      code: 'C9',
      severity: 'warning',
      message: `${statedPercent(target.value)} of ${
        target.measure
      } by ${by} takes about ${formatEffort(
        { minutes, low: minutes, high: minutes },
        { range: false },
      )}, which at ${plan.options.capacity} hours a week last until ${
        plan.phases[reaching].endsOn
      }.`,
      ...targetFix(
        target,
        value > (percentOf(current) ?? 0)
          ? { value }
          : { by: plan.phases[reaching].endsOn },
      ),
    },
  ];
}
