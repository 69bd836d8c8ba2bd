import {
  Forecast,
  SnapshotSummary,
  TrendBreak,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { ScaleTime, scaleLinear, scaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import { ForecastLines, PercentAt, forecastLines } from './forecastLines';
import { spreadLabels } from './spreadLabels';

export const TREND_MARGIN = { top: 20, right: 16, bottom: 26, left: 48 };
/** Of the right one, where what is asked for and expected has its name. */
const LABELS = 104;
/** Between the lines of text. */
const LABEL_HEIGHT = 16;

const DAY = 24 * 60 * 60 * 1000;
/** What is shown of the past. */
const WINDOW = 90 * DAY;
/** What may be shown of the future, however short the past is. */
const FUTURE = 240 * DAY;

export interface TrendInput {
  /** Oldest first; at least one. */
  items: readonly SnapshotSummary[];
  /** Line coverage to reach, per cent, and its due date. */
  target: { value: number; by: string | null } | null;
  /** Line coverage not to fall below, per cent. */
  floor: number | null;
  forecast: Forecast | null;
}

/** What a line to the right stands for; `y` may be moved to be readable. */
export interface TrendLabel {
  of: 'target' | 'floor' | 'forecast';
  /** Per cent. */
  value: number;
  lineY: number;
  y: number;
}

export interface TrendLayout {
  margin: typeof TREND_MARGIN;
  labels: TrendLabel[];
  points: { id: string; x: number; y: number }[];
  coverage: string;
  targetY: number | null;
  floorY: number | null;
  due: { x: number; date: string } | null;
  breaks: (TrendBreak & { x: number })[];
  /** Coverage expected at the present pace. */
  expected: string | null;
  /** Between the earliest and the latest likely way to the target. */
  band: string | null;
  xTicks: { x: number; date: Date }[];
  yTicks: { y: number; value: number }[];
}

/** Places of everything that the chart draws. */
export function layoutTrend(
  input: TrendInput,
  size: { width: number; height: number },
): TrendLayout {
  const { items, target, floor, forecast } = input;
  const measured = items.flatMap(({ id, committedAt, totals }) => {
    const percent = percentOf(totals.lines);
    return percent === null
      ? []
      : [{ id, time: Date.parse(committedAt), percent }];
  });
  const start = Date.parse(items[0].committedAt);
  const last = Date.parse(items[items.length - 1].committedAt);
  const end = endOf(input, start, last);
  const future = forecastLines({
    forecast,
    target: target?.value ?? null,
    latest: items[items.length - 1],
    end,
  });
  const named = namedLines(input, future, end);
  const margin = {
    ...TREND_MARGIN,
    right: named.length > 0 ? LABELS : TREND_MARGIN.right,
  };
  const x = scaleTime()
    .domain(end > start ? [start, end] : [start - DAY, start + DAY])
    .range([margin.left, size.width - margin.right]);
  const y = percentScale(
    [
      ...measured.map(({ percent }) => percent),
      ...(target ? [target.value] : []),
      ...(floor === null ? [] : [floor]),
      ...future.expected.map(({ percent }) => percent),
    ],
    size.height,
  );
  const path = line<PercentAt>(
    point => x(point.time),
    point => y(point.percent),
  );
  const ys = named.map(({ value }) => y(value));
  const labelYs = spreadLabels(ys, LABEL_HEIGHT, {
    top: margin.top,
    bottom: size.height - margin.bottom,
  });
  const dueTime = target?.by ? Date.parse(target.by) : NaN;

  return {
    margin,
    labels: named.map((name, i) => ({ ...name, lineY: ys[i], y: labelYs[i] })),
    points: measured.map(({ id, time, percent }) => ({
      id,
      x: x(time),
      y: y(percent),
    })),
    coverage: path(measured) ?? '',
    targetY: target && y(target.value),
    floorY: floor === null ? null : y(floor),
    due:
      target?.by && dueTime >= start && dueTime <= end
        ? { x: x(dueTime), date: target.by }
        : null,
    breaks: breaksWithin(forecast, x, start),
    ...pathsOf(future, path),
    xTicks: x
      .ticks(Math.max(2, Math.floor(size.width / 130)))
      // Two ticks of one day would read the same.
      .filter(date => date.getHours() === 0)
      .map(date => ({ x: x(date), date })),
    yTicks: y.ticks(4).map(value => ({ y: y(value), value })),
  };
}

/** The lines that go to the right edge. */
function namedLines(
  { target, floor }: TrendInput,
  { expected }: ForecastLines,
  end: number,
): Pick<TrendLabel, 'of' | 'value'>[] {
  const last = expected[expected.length - 1];
  return [
    ...(target ? [{ of: 'target' as const, value: target.value }] : []),
    ...(last?.time === end
      ? [{ of: 'forecast' as const, value: last.percent }]
      : []),
    ...(floor === null ? [] : [{ of: 'floor' as const, value: floor }]),
  ];
}

/** The uploads of the last 90 days, or all where these make no line. */
export function recentItems(items: SnapshotSummary[]): SnapshotSummary[] {
  const last = items[items.length - 1];
  const recent = items.filter(
    item =>
      Date.parse(item.committedAt) >= Date.parse(last.committedAt) - WINDOW,
  );
  return recent.length > 1 ? recent : items;
}

/** As far as the due date and the forecast, unless these squeeze the past. */
function endOf(
  { target, forecast }: TrendInput,
  start: number,
  last: number,
): number {
  const furthest = last + Math.max(FUTURE, 3 * (last - start));
  const dates = [target?.by, forecast?.expectedOn, forecast?.interval?.to]
    .flatMap(date => (date ? Date.parse(date) : []))
    .filter(time => time > last && time <= furthest);
  if (dates.length > 0) {
    return Math.max(...dates) + 3 * DAY;
  }
  return forecast?.pace ? last + Math.max(14 * DAY, (last - start) / 3) : last;
}

/** Not from zero on: it is the change that is looked for. */
export function percentScale(values: number[], height: number) {
  const lowest = Math.min(100, ...values);
  const highest = Math.max(0, ...values);
  return scaleLinear()
    .domain([
      Math.max(0, Math.floor((lowest - 4) / 5) * 5),
      Math.min(100, Math.ceil((highest + 4) / 5) * 5),
    ])
    .range([height - TREND_MARGIN.bottom, TREND_MARGIN.top]);
}

function breaksWithin(
  forecast: Forecast | null,
  x: ScaleTime<number, number>,
  start: number,
): TrendLayout['breaks'] {
  return (forecast?.breaks ?? [])
    .filter(({ date }) => Date.parse(date) + DAY > start)
    .map(({ date, reason }) => ({
      date,
      reason,
      x: x(Math.max(start, Date.parse(date))),
    }));
}

function pathsOf(
  { expected, earliest, latest }: ForecastLines,
  path: (points: PercentAt[]) => string | null,
): Pick<TrendLayout, 'expected' | 'band'> {
  return {
    expected: expected.length > 1 ? path(expected) : null,
    band:
      earliest.length > 1
        ? `${path([...earliest, ...[...latest].reverse()])}Z`
        : null,
  };
}
