import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

const EDGE = 4;
/** Percentage points that fill the height at least, so that noise stays small. */
const LEAST_SPAN = 4;

export interface SparklineDrawing {
  path: string;
  end: { x: number; y: number };
  from: number;
  to: number;
  /** Between the first and the last value. */
  weeks: number;
}

/** A small line over weekly values; `null` where there are fewer than two. */
export function sparkline(
  trend: readonly (number | null)[],
  size: { width: number; height: number },
): SparklineDrawing | null {
  const points = trend.flatMap((percent, week) =>
    percent === null ? [] : [{ week, percent }],
  );
  if (points.length < 2) {
    return null;
  }
  const percents = points.map(({ percent }) => percent);
  const [low, high] = [Math.min(...percents), Math.max(...percents)];
  const middle = (low + high) / 2;
  const half = Math.max(high - low, LEAST_SPAN) / 2;
  const x = scaleLinear()
    .domain([0, trend.length - 1])
    .range([EDGE, size.width - EDGE]);
  const y = scaleLinear()
    .domain([middle - half, middle + half])
    .range([size.height - EDGE, EDGE]);
  const first = points[0];
  const last = points[points.length - 1];
  return {
    path:
      line<(typeof points)[number]>(
        ({ week }) => x(week),
        ({ percent }) => y(percent),
      )(points) ?? '',
    end: { x: x(last.week), y: y(last.percent) },
    from: first.percent,
    to: last.percent,
    weeks: last.week - first.week,
  };
}
