import {
  Analysis,
  EffectiveTarget,
  EffortEstimate,
  Measure,
  Target,
  missingToTarget,
  percentOf,
  planWith,
  preparePlan,
} from '@backstage-coverage/plugin-coverage-common';

/** Which target is meant: there is one of each. */
export type TargetKey = Pick<Target, 'area' | 'measure' | 'kind'>;

interface Count {
  covered: number;
  total: number;
}

/** What a target would change, beside what holds today. */
export interface TargetPreview {
  current: Count | null;
  /** What holds today; `null`: nothing does. */
  present: EffectiveTarget | null;
  /** An area without a target of its own follows the entity's. */
  followsEntity: boolean;
  /** Per cent; `null`: none was given. */
  valueThen: number | null;
  /** Things to cover; `null`: not measured, or no target. */
  missingNow: number | null;
  missingThen: number | null;
  /** Of a plan to the target; `null`: nothing is to be planned for it. */
  effortNow: EffortEstimate | null;
  effortThen: EffortEstimate | null;
  /** Per cent that can be reached at most; `null`: unknown. */
  ceiling: number | null;
}

/** The measures that there are numbers of; lines in any case. */
export function measuresOf(analysis: Analysis): Measure[] {
  const { totals, files } = analysis;
  return [
    'lines',
    ...(totals?.branches ? (['branches'] as const) : []),
    ...(totals?.functions ? (['functions'] as const) : []),
    ...(files.tested !== null ? (['files'] as const) : []),
  ];
}

/** The target of that area, measure and kind that holds today. */
export function presentTarget(
  analysis: Analysis,
  { area, measure, kind }: TargetKey,
): EffectiveTarget | null {
  const targets =
    area === null ? analysis.targets : areaOf(analysis, area)?.targets ?? [];
  const found = targets.find(
    ({ target }) =>
      target.area === area &&
      target.measure === measure &&
      target.kind === kind,
  );
  return found?.target ?? null;
}

/**
 * Makes the preview of targets of one kind. The plan is prepared once, so that
 * the preview follows while somebody types.
 */
export function targetPreviewer(
  analysis: Analysis,
  key: TargetKey,
): (value: number | null) => TargetPreview {
  const { area, measure } = key;
  const current = countOf(analysis, area, measure);
  const present = presentTarget(analysis, key);
  const effective =
    present ??
    (area === null ? null : presentTarget(analysis, { ...key, area: null }));
  const gaps =
    area === null
      ? analysis.gaps
      : analysis.gaps.filter(gap => gap.area === area);
  const prepared =
    measure === 'lines' && current && current.total > 0
      ? preparePlan({ ...inputOf(analysis, area, current), gaps })
      : null;
  const effortOf = (target: number) =>
    prepared && planWith(prepared, { ...analysis.plan.options, target }).effort;
  const missing = (value: number | null) =>
    current && value !== null ? missingToTarget(current, value) : null;
  const effortNow = effective && effortOf(effective.value);

  return value => ({
    current,
    present: effective,
    followsEntity: effective !== present,
    valueThen: value,
    missingNow: missing(effective?.value ?? null),
    missingThen: missing(value),
    effortNow,
    effortThen: value === null ? null : effortOf(value),
    ceiling: prepared?.ceiling ?? null,
  });
}

/** What the entity's plan is made of; an area has no stated phases of its own. */
function inputOf(
  { planInput }: Analysis,
  area: string | null,
  totals: Count,
): Analysis['planInput'] {
  return area === null
    ? planInput
    : { model: planInput.model, totals, fileCounts: null, statedPhases: [] };
}

/** A number to begin with: what holds, else a bit above what is there. */
export function proposedValue(analysis: Analysis, key: TargetKey): number {
  const present = presentTarget(analysis, key);
  if (present) {
    return present.value;
  }
  const proposal =
    key.kind === 'stretch'
      ? analysis.proposals.stretch
      : analysis.proposals.realistic;
  if (key.area === null && key.measure === 'lines' && proposal !== null) {
    return Math.round(proposal);
  }
  const percent = percentOf(countOf(analysis, key.area, key.measure)) ?? 0;
  return Math.min(100, Math.max(80, Math.ceil(percent)));
}

function areaOf(analysis: Analysis, name: string) {
  return analysis.areas.find(({ definition }) => definition.name === name);
}

function countOf(
  analysis: Analysis,
  area: string | null,
  measure: Measure,
): Count | null {
  if (area === null) {
    const { files, totals } = analysis;
    if (measure === 'files') {
      return files.tested === null
        ? null
        : { covered: files.tested, total: files.source };
    }
    return totals?.[measure] ?? null;
  }
  const summary = areaOf(analysis, area);
  if (!summary || (measure !== 'files' && summary.measuredFiles === 0)) {
    return null;
  }
  if (measure === 'files') {
    return summary.testedBy === 'imports'
      ? { covered: summary.testedFiles, total: summary.files }
      : null;
  }
  return summary.totals[measure];
}
