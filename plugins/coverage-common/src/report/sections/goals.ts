import { Analysis } from '../../analysis/Analysis';
import { AreaSummary } from '../../areas/Area';
import { PriorityLevel } from '../../priorities/Priority';
import { neededFor } from '../../targets/missingToTarget';
import { EffectiveTarget, TargetProgress } from '../../targets/Target';
import { percentOf } from '../../model/ratio';
import { ReportShare, share } from '../format';
import { areaShare, coverageOf, measureOf } from './summary';

/**
 * An area with its goal. Without one, or not measured, nothing is missing and
 * nothing is met: both are `null`.
 *
 * @public
 */
export interface ReportGoal {
  area: string;
  origin: AreaSummary['origin'];
  /** `null`: not measured. */
  current: ReportShare | null;
  target: EffectiveTarget | null;
  /** Rounded up to whole lines or files. */
  missing: number | null;
  met: boolean | null;
  priority: PriorityLevel | null;
}

/**
 * A percentage of the whole in lines or files.
 *
 * @public
 */
export interface ReportTarget {
  percent: number;
  /** Lines or files that it takes. */
  needed: number;
  missing: number;
}

/**
 * Goals by area and of the whole, all of one measure, and those of other
 * measures apart.
 *
 * @public
 */
export interface ReportGoals {
  measure: 'lines' | 'files';
  rows: ReportGoal[];
  /** The sum of the rows. */
  total: { current: ReportShare; missing: number };
  /** Rows with a goal of their own, and the others, of the entity's total. */
  reconciliation: { withGoal: number; rest: number; total: number } | null;
  /** Per cent when each goal is just met and the rest stays as it is: of these areas, of the whole. */
  whenMet: { areas: number; whole: number } | null;
  entity: ReportShare | null;
  overall: (TargetProgress & { needed: number | null })[];
  realistic: ReportTarget | null;
  stretch: ReportTarget | null;
  proposalBasis: string;
  otherMeasures: TargetProgress[];
}

export function goalsOf(analysis: Analysis): ReportGoals {
  const measure = measureOf(analysis);
  const entity = coverageOf(analysis);
  const rows = analysis.areas.map(area => goalOf(area, analysis, measure));
  const all = allTargets(analysis);
  const withGoal = rows.filter(row => row.target && row.current);
  const sum = sumOf(rows);
  return {
    measure,
    rows,
    total: sum,
    reconciliation: entity && reconcile(withGoal, entity.total),
    whenMet: entity && withGoal.length > 0 ? whenMet(withGoal, entity) : null,
    entity,
    overall: all
      .filter(({ target }) => !target.area && target.measure === measure)
      .map(progress => ({
        ...progress,
        needed: entity && neededFor(entity.total, progress.target.value),
      })),
    realistic: targetOf(analysis.proposals.realistic, entity),
    stretch: targetOf(stretchAbove(all, analysis), entity),
    proposalBasis: analysis.proposals.basis,
    otherMeasures: all.filter(({ target }) => target.measure !== measure),
  };
}

/** A stretch that asks no more than the goal of lines is none. */
function stretchAbove(
  targets: readonly TargetProgress[],
  { proposals }: Analysis,
): number | null {
  const goal = targets.find(
    ({ target }) =>
      target.area === null &&
      target.measure === 'lines' &&
      target.kind === 'committed',
  );
  return proposals.stretch !== null &&
    proposals.stretch > (goal?.target.value ?? 0)
    ? proposals.stretch
    : null;
}

/** Sums of goals; also of a part of them. */
export function sumOf(rows: readonly ReportGoal[]): ReportGoals['total'] {
  const current = { covered: 0, total: 0 };
  let missing = 0;
  for (const row of rows) {
    current.covered += row.current?.covered ?? 0;
    current.total += row.current?.total ?? 0;
    missing += row.missing ?? 0;
  }
  return { current: share(current), missing };
}

function goalOf(
  area: AreaSummary,
  analysis: Analysis,
  measure: 'lines' | 'files',
): ReportGoal {
  const name = area.definition.name;
  const own = [
    ...area.targets,
    ...analysis.targets.filter(({ target }) => target.area === name),
  ].filter(({ target }) => target.measure === measure);
  const progress =
    own.find(({ target }) => target.kind === 'committed') ?? own[0];
  const isMeasured = measure === 'files' || area.measuredFiles > 0;
  return {
    area: name,
    origin: area.origin,
    current: isMeasured ? areaShare(area, measure) : null,
    target: progress?.target ?? null,
    missing: progress?.missing ?? null,
    met: progress?.reached ?? null,
    priority: area.priority,
  };
}

function allTargets({ targets, areas }: Analysis): TargetProgress[] {
  const ofEntity = targets.filter(({ target }) => target.area === null);
  return [...ofEntity, ...areas.flatMap(area => area.targets)];
}

function reconcile(withGoal: ReportGoal[], total: number) {
  const held = sumOf(withGoal).current.total;
  return { withGoal: held, rest: total - held, total };
}

/** Σ max(target, current) of the goals; for the whole, the rest as it is (C1). */
function whenMet(
  withGoal: ReportGoal[],
  entity: ReportShare,
): ReportGoals['whenMet'] {
  const now = sumOf(withGoal).current;
  const gained = withGoal.reduce((sum, { target, current }) => {
    const asked = (target!.value / 100) * current!.total;
    return sum + Math.max(0, asked - current!.covered);
  }, 0);
  const areas = percentOf({
    covered: now.covered + gained,
    total: now.total,
  });
  const whole = percentOf({
    covered: entity.covered + gained,
    total: entity.total,
  });
  return areas === null || whole === null ? null : { areas, whole };
}

function targetOf(
  percent: number | null,
  entity: ReportShare | null,
): ReportTarget | null {
  if (percent === null || !entity) {
    return null;
  }
  const needed = neededFor(entity.total, percent);
  return { percent, needed, missing: Math.max(0, needed - entity.covered) };
}
