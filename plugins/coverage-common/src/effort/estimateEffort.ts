import { EffortModel } from '../policy/CoveragePolicy';
import { Difficulty, EffortEstimate } from './Effort';

/**
 * Minutes of writing tests that take a file from one coverage to another:
 * `setup + k * d * n * 2 * (sqrt(1 - from) - sqrt(1 - to))`. The marginal cost
 * of a statement is `k * d / sqrt(1 - c)`: at 75 % it is twice that of the
 * first one, at 90 % three times.
 *
 * Minutes are whole, so that what is shown adds up to the sums that are shown;
 * work that is there takes at least one. Nothing to do takes nothing, not even
 * the setup. The range is the model's, of the same unrounded minutes.
 *
 * @param options - `total`: instrumented lines of the file; `from` and `to`:
 * ratios, 0 to 1; `setup`: it has no test file yet; `siblingTested`: files of
 * its kind in its folder are tested and show how.
 */
export function estimateEffort(options: {
  model: EffortModel;
  difficulty: Difficulty;
  total: number;
  from: number;
  to: number;
  setup: boolean;
  siblingTested: boolean;
}): EffortEstimate {
  const { model, difficulty, total, setup, siblingTested } = options;
  const from = clamp(options.from);
  const to = clamp(options.to);
  if (total <= 0 || to <= from) {
    return { minutes: 0, low: 0, high: 0 };
  }
  const d =
    model.difficulty[difficulty] * (siblingTested ? model.siblingFactor : 1);
  const slope = 2 * (Math.sqrt(1 - from) - Math.sqrt(1 - to));
  const minutes =
    (setup ? model.setupMinutes : 0) +
    model.minutesPerStatement * d * total * slope;
  const [low, high] = model.range;
  return {
    minutes: wholeMinutes(minutes),
    low: wholeMinutes(minutes * low),
    high: wholeMinutes(minutes * high),
  };
}

function clamp(ratio: number): number {
  return Math.min(1, Math.max(0, ratio));
}

function wholeMinutes(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}
