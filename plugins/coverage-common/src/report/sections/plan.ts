import { Analysis } from '../../analysis/Analysis';
import { EffortEstimate } from '../../effort/Effort';
import { Plan, PlanPhase, PlanStep } from '../../plan/Plan';

/**
 * A phase with its test files: those to create that no phase before creates,
 * and those that exist.
 *
 * @public
 */
export interface ReportPhase {
  name: string;
  description: string | null;
  target: number | null;
  /** Per cent of the plan's measure; `null`: not measured. */
  from: number | null;
  to: number | null;
  atMost: number | null;
  /** Lines or files that its steps cover anew. */
  gain: number;
  steps: PlanStep[];
  testFiles: { path: string; exists: boolean }[];
  effort: EffortEstimate;
  statedHours: [number, number] | null;
  weeks: PlanPhase['weeks'];
  endsOn: string;
}

/**
 * The way to the target.
 *
 * @public
 */
export interface ReportPlan {
  measure: Plan['measure'];
  origin: Plan['origin'];
  options: Plan['options'];
  phases: ReportPhase[];
  from: number | null;
  to: number | null;
  /** New uncovered lines a week that it counts on. */
  growthPerWeek: number;
  ceiling: number | null;
  reachesTarget: boolean;
  effort: EffortEstimate;
  /** Sum of the phases' stated hours; `null` unless each states them. */
  statedHours: [number, number] | null;
  endsOn: string | null;
  /** Files with a gap that no phase holds. */
  unplanned: string[];
}

export function planOf({ plan }: Analysis): ReportPlan | null {
  const { measure, origin, options, from, to, ceiling, endsOn } = plan;
  if (plan.phases.length === 0 && plan.unplanned.length === 0) {
    return null;
  }
  return {
    measure,
    origin,
    options,
    phases: plan.phases.map(phaseOf),
    from,
    to,
    growthPerWeek: plan.growthPerWeek,
    ceiling,
    reachesTarget: plan.reachesTarget,
    effort: plan.effort,
    statedHours: statedSum(plan.phases),
    endsOn,
    unplanned: plan.unplanned,
  };
}

function phaseOf(phase: PlanPhase): ReportPhase {
  const created = new Set(phase.filesToCreate);
  const extended = new Set<string>();
  for (const { testFile } of phase.steps) {
    if (testFile?.exists && !created.has(testFile.path)) {
      extended.add(testFile.path);
    }
  }
  return {
    name: phase.name,
    description: phase.description,
    target: phase.target,
    from: phase.from,
    to: phase.to,
    atMost: phase.atMost,
    gain: phase.steps.reduce((sum, step) => sum + step.gain, 0),
    steps: phase.steps,
    testFiles: [
      ...phase.filesToCreate.map(path => ({ path, exists: false })),
      ...[...extended].map(path => ({ path, exists: true })),
    ],
    effort: phase.effort,
    statedHours: phase.statedHours,
    weeks: phase.weeks,
    endsOn: phase.endsOn,
  };
}

function statedSum(phases: PlanPhase[]): [number, number] | null {
  let sum: [number, number] | null = phases.length > 0 ? [0, 0] : null;
  for (const { statedHours } of phases) {
    sum =
      sum && statedHours
        ? [sum[0] + statedHours[0], sum[1] + statedHours[1]]
        : null;
  }
  return sum;
}
