import { Gap } from '../gaps/Gap';
import { EffortModel } from '../policy/CoveragePolicy';

/** Share of the work of a file that lies behind it at a coverage: the next line always costs more. */
export function workUpTo(covered: number, total: number): number {
  return 1 - Math.sqrt(1 - covered / total);
}

/**
 * Minutes that the whole curve of a file takes. The estimate of its gap is
 * spread over the curve, so that the steps to its target add up to it; where
 * there is none, the model's number for its difficulty is taken.
 */
export function minutesOfCurve(
  gap: Gap,
  { covered, total }: { covered: number; total: number },
  model: EffortModel,
): number {
  const work =
    workUpTo(covered + gap.missing, total) - workUpTo(covered, total);
  const estimated = gap.effort.minutes - setupMinutes(gap, model);
  return work > 0 && estimated > 0
    ? estimated / work
    : 2 * model.minutesPerStatement * model.difficulty[gap.difficulty] * total;
}

/** Of the first test of a file that has neither tests nor a test file. */
export function setupMinutes(gap: Gap, model: EffortModel): number {
  return gap.tested || gap.testFile?.exists ? 0 : model.setupMinutes;
}
