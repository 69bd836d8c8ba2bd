import {
  Forecast,
  SnapshotSummary,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';

export interface PercentAt {
  /** Milliseconds of the epoch. */
  time: number;
  percent: number;
}

/** Lines of a forecast, from the latest upload on; empty where there is none. */
export interface ForecastLines {
  expected: PercentAt[];
  /** Early and late way to the target and beyond, to the end of the time shown. */
  earliest: PercentAt[];
  latest: PercentAt[];
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
const STEPS = 16;

/**
 * Where coverage goes at the pace of the forecast. The ways to the target are
 * straight, since the forecast gives the days of their ends only; one of which
 * the end lies beyond two years gets nowhere. What is expected ends at the
 * target; the early and the late way go on, so that what lies between them at a
 * date is what coverage is likely to be then.
 */
export function forecastLines(input: {
  forecast: Forecast | null;
  /** Per cent. */
  target: number | null;
  latest: SnapshotSummary;
  /** Of the time shown. */
  end: number;
}): ForecastLines {
  const { forecast, target, latest, end } = input;
  const { lines } = latest.totals;
  const percent = percentOf(lines);
  const start = Date.parse(latest.committedAt);
  const nothing = { expected: [], earliest: [], latest: [] };
  if (!forecast?.pace || percent === null || end <= start) {
    return nothing;
  }
  const { pace, expectedOn, interval } = forecast;
  const from = { time: start, percent };
  const atPace = (time: number): PercentAt => {
    const weeks = (time - start) / WEEK;
    const total = lines.total + pace.total * weeks;
    const covered = lines.covered + pace.covered * weeks;
    const share = total > 0 ? (covered / total) * 100 : percent;
    return { time, percent: Math.min(100, Math.max(0, share)) };
  };
  const through = (day: string | null, until = end): PercentAt[] =>
    day === null
      ? [from, { time: until, percent }]
      : wayThrough(
          from,
          { time: Date.parse(day), percent: target ?? percent },
          until,
        );
  return {
    expected: expectedOn
      ? through(expectedOn, Math.min(end, Date.parse(expectedOn)))
      : Array.from({ length: STEPS + 1 }, (_, i) =>
          atPace(start + ((end - start) * i) / STEPS),
        ),
    earliest: interval ? through(interval.from) : [],
    latest: interval ? through(interval.to) : [],
  };
}

/** Straight through a point and on, to all or nothing at most. */
function wayThrough(
  from: PercentAt,
  point: PercentAt,
  end: number,
): PercentAt[] {
  const rise = point.percent - from.percent;
  const limit = rise < 0 ? 0 : 100;
  const duration = Math.max(0, point.time - from.time);
  const atEnd = duration > 0 ? (rise * (end - from.time)) / duration : Infinity;
  if (rise === 0 || Math.abs(atEnd) <= Math.abs(limit - from.percent)) {
    const percent = rise === 0 ? from.percent : from.percent + atEnd;
    return [from, { time: end, percent }];
  }
  const share = (limit - from.percent) / rise;
  return [
    from,
    { time: from.time + duration * share, percent: limit },
    { time: end, percent: limit },
  ];
}
