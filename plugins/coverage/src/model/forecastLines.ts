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
  /** Early and late way to the target. */
  earliest: PercentAt[];
  latest: PercentAt[];
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
const STEPS = 16;

/**
 * Where coverage goes at the pace of the forecast. The ways to the target are
 * straight, since the forecast gives the days of their ends only; one of which
 * the end lies beyond two years gets nowhere.
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
  const toTarget = (day: string | null): PercentAt[] =>
    wayTo(from, day === null ? null : Date.parse(day), target ?? percent, end);
  return {
    expected: expectedOn
      ? toTarget(expectedOn)
      : Array.from({ length: STEPS + 1 }, (_, i) =>
          atPace(start + ((end - start) * i) / STEPS),
        ),
    earliest: interval ? toTarget(interval.from) : [],
    latest: interval ? toTarget(interval.to) : [],
  };
}

/** Straight to the target, and along it from then on. */
function wayTo(
  from: PercentAt,
  arrival: number | null,
  target: number,
  end: number,
): PercentAt[] {
  if (arrival === null) {
    return [from, { time: end, percent: from.percent }];
  }
  if (arrival >= end) {
    const share = (end - from.time) / (arrival - from.time);
    const percent = from.percent + (target - from.percent) * share;
    return [from, { time: end, percent }];
  }
  const reached = { time: Math.max(from.time, arrival), percent: target };
  return [from, reached, { time: end, percent: target }];
}
