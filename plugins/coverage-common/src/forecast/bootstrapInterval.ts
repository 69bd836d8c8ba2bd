import { seededRandom } from './seededRandom';
import { PairSlopes, theilSen } from './theilSen';

const RESAMPLES = 500;
const PERCENTILES = [0.1, 0.9];

/**
 * 10th and 90th percentile of an estimate from two slopes over 500 block
 * bootstrap resamples. Blocks of neighbouring points are drawn, the same for
 * both series, since what happened in one week hangs together.
 *
 * @param covered - and `total`: slopes of two series over the same points, at
 * least three
 * @param seed - the same seed draws the same resamples
 * @param estimate - may be `Infinity`
 */
export function bootstrapInterval(
  covered: PairSlopes,
  total: PairSlopes,
  seed: number,
  estimate: (coveredSlope: number, totalSlope: number) => number,
): [number, number] {
  const random = seededRandom(seed);
  const weights = new Uint16Array(covered.points);
  const estimates = new Float64Array(RESAMPLES);
  for (let i = 0; i < RESAMPLES; i++) {
    drawBlocks(weights, random);
    estimates[i] = estimate(
      theilSen(covered, weights) ?? 0,
      theilSen(total, weights) ?? 0,
    );
  }
  estimates.sort();
  const [low, high] = PERCENTILES.map(share => share * (RESAMPLES - 1));
  return [estimates[Math.floor(low)], estimates[Math.ceil(high)]];
}

/** How often each point is in a resample of as many points. */
function drawBlocks(weights: Uint16Array, random: () => number): void {
  const points = weights.length;
  const length = Math.min(points, Math.max(2, Math.ceil(Math.sqrt(points))));
  weights.fill(0);
  for (let drawn = 0; drawn < points; ) {
    const start = Math.floor(random() * (points - length + 1));
    for (let i = 0; i < length && drawn < points; i++, drawn++) {
      weights[start + i] += 1;
    }
  }
}
