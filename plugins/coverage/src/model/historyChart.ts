import {
  SnapshotSummary,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { scaleLinear, scaleTime } from 'd3-scale';
import { area, line } from 'd3-shape';
import { denominatorJumped } from './change';

export type HistoryUnit = 'percent' | 'lines';

/** A snapshot in the chart. `y` is null for 0 lines: there is no percentage. */
export interface ChartPoint {
  snapshot: SnapshotSummary;
  x: number;
  y: number | null;
}

/** Two snapshots whose percentages do not measure the same lines. */
export interface Jump {
  before: SnapshotSummary;
  after: SnapshotSummary;
  x: number;
}

export interface HistoryChartLayout {
  points: ChartPoint[];
  covered: string;
  coveredArea: string;
  /** Only where the unit is lines. */
  total: string | null;
  jumps: Jump[];
  xTicks: { x: number; date: Date }[];
  yTicks: { y: number; value: number }[];
  /** Less than two days: ticks are told by the hour. */
  shortSpan: boolean;
}

export const MARGIN = { top: 16, right: 24, bottom: 28, left: 52 };

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/** Places of everything that the chart draws. Items are oldest first. */
export function layoutHistory(
  items: SnapshotSummary[],
  unit: HistoryUnit,
  size: { width: number; height: number },
): HistoryChartLayout {
  const [start, end] = [items[0], items[items.length - 1]].map(
    item => new Date(item.committedAt),
  );
  const span = end.getTime() - start.getTime();
  const shortSpan = span > 0 && span < TWO_DAYS;
  const x = scaleTime()
    // One moment alone is drawn in the middle.
    .domain(span > 0 ? [start, end] : [+start - TWO_DAYS, +start + TWO_DAYS])
    .range([MARGIN.left, size.width - MARGIN.right]);
  const y = scaleLinear()
    .domain([0, highest(items, unit)])
    .range([size.height - MARGIN.bottom, MARGIN.top])
    .nice(4);

  const points = items.map(snapshot => {
    const value =
      unit === 'percent'
        ? percentOf(snapshot.totals.lines)
        : snapshot.totals.lines.covered;
    return {
      snapshot,
      x: x(new Date(snapshot.committedAt)),
      y: value === null ? null : y(value),
    };
  });
  const hasValue = (point: ChartPoint) => point.y !== null;
  const path = line<ChartPoint>(
    point => point.x,
    point => point.y!,
  ).defined(hasValue);
  const surface = area<ChartPoint>()
    .x(point => point.x)
    .y0(y(0))
    .y1(point => point.y!)
    .defined(hasValue);
  const totals = points.map(point => ({
    ...point,
    y: y(point.snapshot.totals.lines.total),
  }));

  return {
    points,
    covered: path(points) ?? '',
    coveredArea: surface(points) ?? '',
    total: unit === 'lines' ? path(totals) : null,
    jumps: points.slice(1).flatMap((point, i) => {
      const before = points[i].snapshot;
      const after = point.snapshot;
      return denominatorJumped(before.totals.lines, after.totals.lines)
        ? [{ before, after, x: (points[i].x + point.x) / 2 }]
        : [];
    }),
    xTicks: x
      .ticks(Math.max(2, Math.floor(size.width / 140)))
      // Two ticks of one day would read the same.
      .filter(date => shortSpan || date.getHours() === 0)
      .map(date => ({ x: x(date), date })),
    yTicks: y.ticks(4).map(value => ({ y: y(value), value })),
    shortSpan,
  };
}

/** At least ten per cent, so that noise near nothing does not look like news. */
function highest(items: SnapshotSummary[], unit: HistoryUnit): number {
  if (unit === 'lines') {
    return Math.max(1, ...items.map(item => item.totals.lines.total));
  }
  const percents = items.map(item => percentOf(item.totals.lines) ?? 0);
  return Math.max(10, ...percents);
}
