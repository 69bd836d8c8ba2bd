import {
  Forecast,
  SnapshotSummary,
  TrendBreak,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { scaleLinear, scaleTime } from 'd3-scale';
import { area, line } from 'd3-shape';
import { ForecastLines, PercentAt, forecastLines } from './forecastLines';

export type HistoryUnit = 'percent' | 'lines';

/** A snapshot in the chart. `y` is null for 0 lines: there is no percentage. */
export interface ChartPoint {
  snapshot: SnapshotSummary;
  x: number;
  y: number | null;
}

/** What is asked of the coverage, and where it goes. Percentages are of lines. */
export interface HistoryGoals {
  target: { value: number; by: string | null } | null;
  floor: number | null;
  forecast: Forecast | null;
}

const NO_GOALS: HistoryGoals = { target: null, floor: null, forecast: null };

export interface HistoryChartLayout {
  points: ChartPoint[];
  covered: string;
  coveredArea: string;
  /** Only where the unit is lines. */
  total: string | null;
  /** Where coverage should be, as a line: with lines as unit it follows their number. */
  target: string | null;
  floor: string | null;
  /** Of percentages only: expected at the present pace, and between which ways. */
  expected: string | null;
  band: string | null;
  breaks: (TrendBreak & { x: number })[];
  xTicks: { x: number; date: Date }[];
  yTicks: { y: number; value: number }[];
  /** Less than two days: ticks are told by the hour. */
  shortSpan: boolean;
}

export const MARGIN = { top: 16, right: 24, bottom: 28, left: 52 };

const DAY = 24 * 60 * 60 * 1000;
const TWO_DAYS = 2 * DAY;
const MONTH = 30 * DAY;

/** Places of everything that the chart draws. Items are oldest first. */
export function layoutHistory(
  items: SnapshotSummary[],
  unit: HistoryUnit,
  size: { width: number; height: number },
  options: { goals?: HistoryGoals; breaks?: TrendBreak[] } = {},
): HistoryChartLayout {
  const { goals = NO_GOALS, breaks = [] } = options;
  const [start, last] = [items[0], items[items.length - 1]].map(item =>
    Date.parse(item.committedAt),
  );
  const end = unit === 'percent' ? endOf(goals, start, last) : last;
  const span = end - start;
  const shortSpan = span > 0 && span < TWO_DAYS;
  const x = scaleTime()
    // One moment alone is drawn in the middle.
    .domain(span > 0 ? [start, end] : [start - TWO_DAYS, start + TWO_DAYS])
    .range([MARGIN.left, size.width - MARGIN.right]);
  const future = forecastLines({
    forecast: goals.forecast,
    target: goals.target?.value ?? null,
    latest: items[items.length - 1],
    end,
  });
  const y = scaleLinear()
    .domain([0, highest(items, unit, goals, future)])
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
  const goalPath = (percent: number | undefined | null) => {
    if (percent === undefined || percent === null) {
      return null;
    }
    return unit === 'percent'
      ? `M${x.range()[0]},${y(percent)}H${x.range()[1]}`
      : path(
          points.map(point => ({
            ...point,
            y: y((point.snapshot.totals.lines.total * percent) / 100),
          })),
        );
  };
  const percentPath = line<PercentAt>(
    point => x(point.time),
    point => y(point.percent),
  );
  const hasFuture = unit === 'percent' && future.expected.length > 1;

  return {
    points,
    covered: path(points) ?? '',
    coveredArea: surface(points) ?? '',
    total: unit === 'lines' ? path(totals) : null,
    target: goalPath(goals.target?.value),
    floor: goalPath(goals.floor),
    expected: hasFuture ? percentPath(future.expected) : null,
    band:
      hasFuture && future.earliest.length > 1
        ? `${percentPath([
            ...future.earliest,
            ...[...future.latest].reverse(),
          ])}Z`
        : null,
    breaks: placeBreaks(points, breaks),
    xTicks: x
      .ticks(Math.max(2, Math.floor(size.width / 140)))
      // Two ticks of one day would read the same.
      .filter(date => shortSpan || date.getHours() === 0)
      .map(date => ({ x: x(date), date })),
    yTicks: y.ticks(4).map(value => ({ y: y(value), value })),
    shortSpan,
  };
}

/** A forecast takes a third of the chart at most, unless the past is short. */
function endOf(
  { forecast, target }: HistoryGoals,
  start: number,
  last: number,
) {
  if (!forecast?.pace || last === start) {
    return last;
  }
  const dates = [target?.by, forecast.expectedOn, forecast.interval?.to];
  const times = dates.flatMap(date => (date ? Date.parse(date) : []));
  const furthest = last + Math.max(MONTH, (last - start) / 2);
  return Math.min(furthest, Math.max(last, ...times));
}

/**
 * At the last commit of its day, since that is the one which was compared. A day
 * of which no commit is shown has no place.
 */
function placeBreaks(
  points: ChartPoint[],
  breaks: TrendBreak[],
): HistoryChartLayout['breaks'] {
  const lastOfDay = new Map(
    points.map(({ snapshot, x }) => [snapshot.committedAt.slice(0, 10), x]),
  );
  return breaks.flatMap(item => {
    const x = lastOfDay.get(item.date);
    // Nothing is shown before the first point that could be different.
    return x === undefined || x === points[0].x ? [] : [{ ...item, x }];
  });
}

/** At least ten per cent, so that noise near nothing does not look like news. */
function highest(
  items: SnapshotSummary[],
  unit: HistoryUnit,
  goals: HistoryGoals,
  future: ForecastLines,
): number {
  if (unit === 'lines') {
    return Math.max(1, ...items.map(item => item.totals.lines.total));
  }
  return Math.max(
    10,
    ...items.map(item => percentOf(item.totals.lines) ?? 0),
    goals.target?.value ?? 0,
    goals.floor ?? 0,
    ...future.expected.map(({ percent }) => percent),
  );
}
