import { Difficulty } from '../effort/Effort';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import { EffectiveTarget } from '../targets/Target';

/**
 * Answers what line coverage a file should reach, per cent: the lines target of
 * its area, else of the entity (committed before stretch), else the policy's
 * default, cut at what its difficulty allows.
 *
 * @param areaNames - by area number; -1 stands for no area
 */
export function fileTargets(
  areaNames: readonly string[],
  targets: {
    entity: EffectiveTarget[];
    areas: Map<string, EffectiveTarget[]>;
  },
  { defaultTarget, effort }: CoveragePolicy,
): (area: number, difficulty: Difficulty) => number {
  const byDefault =
    defaultTarget?.measure === 'lines' ? defaultTarget.value : 100;
  const ofEntity = linesTarget(targets.entity) ?? byDefault;
  const ofAreas = areaNames.map(
    name => linesTarget(targets.areas.get(name) ?? []) ?? ofEntity,
  );
  const ceilings = {
    pure: inPercent(effort.ceiling.pure),
    normal: inPercent(effort.ceiling.normal),
    io: inPercent(effort.ceiling.io),
    heavy: inPercent(effort.ceiling.heavy),
  };
  return (area, difficulty) =>
    Math.min(area < 0 ? ofEntity : ofAreas[area], ceilings[difficulty]);
}

function linesTarget(targets: readonly EffectiveTarget[]): number | undefined {
  const lines = targets.filter(({ measure }) => measure === 'lines');
  return (lines.find(({ kind }) => kind === 'committed') ?? lines[0])?.value;
}

/** 0.55 * 100 is 55.00000000000001 in floating-point numbers. */
function inPercent(ratio: number): number {
  return Math.round(ratio * 1e8) / 1e6;
}
