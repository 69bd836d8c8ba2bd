/**
 * Slopes between every two points, ascending, with the points they lie
 * between. Sorted once, they give the median slope of any resample of the
 * points without a sort of its own.
 */
export interface PairSlopes {
  points: number;
  slopes: Float64Array;
  first: Uint16Array;
  second: Uint16Array;
}

/**
 * @param days - ascending, each once, at most 65,536
 * @param values - of these days
 */
export function pairSlopes(
  days: ArrayLike<number>,
  values: ArrayLike<number>,
): PairSlopes {
  const n = days.length;
  const pairs = (n * (n - 1)) / 2;
  const slopes = new Float64Array(pairs);
  const first = new Uint16Array(pairs);
  const second = new Uint16Array(pairs);
  for (let i = 0, k = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++, k++) {
      slopes[k] = (values[j] - values[i]) / (days[j] - days[i]);
      first[k] = i;
      second[k] = j;
    }
  }
  const order = new Uint32Array(pairs).map((_, k) => k);
  order.sort((a, b) => slopes[a] - slopes[b]);
  return {
    points: n,
    slopes: slopes.map((_, k) => slopes[order[k]]),
    first: first.map((_, k) => first[order[k]]),
    second: second.map((_, k) => second[order[k]]),
  };
}

/**
 * The Theil–Sen slope: the median of the slopes between every two points. Up to
 * 29 % of the points may be far off without moving it much.
 *
 * @param weights - how often each point is there; once without them
 * @returns `null` with fewer than two points
 */
export function theilSen(
  { points, slopes, first, second }: PairSlopes,
  weights: ArrayLike<number> = new Uint16Array(points).fill(1),
): number | null {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < points; i++) {
    sum += weights[i];
    squares += weights[i] * weights[i];
  }
  const half = (sum * sum - squares) / 4;
  if (half === 0) {
    return null;
  }
  let passed = 0;
  for (let k = 0, lower = NaN; k < slopes.length; k++) {
    const weight = weights[first[k]] * weights[second[k]];
    passed += weight;
    if (weight > 0 && passed > half) {
      return Number.isNaN(lower) ? slopes[k] : (lower + slopes[k]) / 2;
    }
    if (weight > 0 && passed === half) {
      lower = slopes[k];
    }
  }
  return null;
}
