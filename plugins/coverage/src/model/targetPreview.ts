import {
  Analysis,
  EffectiveTarget,
  EffortEstimate,
  missingToTarget,
  planWith,
  preparePlan,
} from '@backstage-coverage/plugin-coverage-common';
import { Count, countOf, presentTarget, TargetKey } from './presentTarget';

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
  /** Why another target takes the same effort; `null`: it does not. */
  sameEffort: 'stated' | 'ceiling' | 'same-files' | null;
  /** Per cent that can be reached at most; `null`: unknown. */
  ceiling: number | null;
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
  const ceiling = prepared?.ceiling ?? null;
  const isStated = area === null && analysis.planInput.statedPhases.length > 0;

  return value => {
    const effortThen = value === null ? null : effortOf(value);
    const isSame =
      value !== effective?.value &&
      effortThen !== null &&
      effortThen.minutes > 0 &&
      effortThen.minutes === effortNow?.minutes;
    const isBeyond =
      ceiling !== null &&
      Math.min(value ?? 0, effective?.value ?? 0) >= ceiling;
    return {
      current,
      present: effective,
      followsEntity: effective !== present,
      valueThen: value,
      missingNow: missing(effective?.value ?? null),
      missingThen: missing(value),
      effortNow,
      effortThen,
      sameEffort: isSame ? whySame(isStated, isBeyond) : null,
      ceiling,
    };
  };
}

function whySame(
  isStated: boolean,
  isBeyond: boolean,
): TargetPreview['sameEffort'] {
  if (isStated) {
    return 'stated';
  }
  return isBeyond ? 'ceiling' : 'same-files';
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
