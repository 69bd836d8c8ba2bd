import {
  ScorecardTrend,
  ScorecardTrendPoint,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { scaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import { TREND_MARGIN, percentScale } from './trendChart';

export interface OrganisationTrendLayout {
  path: string;
  end: { x: number; y: number } | null;
  targetY: number | null;
  xTicks: { x: number; date: Date }[];
  yTicks: { y: number; value: number }[];
}

/** A day on which something was measured. */
export type MeasuredDay = ScorecardTrendPoint & { percent: number };

export function measuredDays(trend: ScorecardTrend): MeasuredDay[] {
  return trend.points.flatMap(point => {
    const percent = percentOf(point.lines);
    return percent === null ? [] : [{ ...point, percent }];
  });
}

/** Places of what the chart of the organisation draws. */
export function layoutOrganisationTrend(
  days: readonly MeasuredDay[],
  target: number | null,
  size: { width: number; height: number },
): OrganisationTrendLayout {
  const times = days.map(({ day }) => Date.parse(day));
  const x = scaleTime()
    .domain([times[0], times[times.length - 1]])
    .range([TREND_MARGIN.left, size.width - TREND_MARGIN.right]);
  const y = percentScale(
    [
      ...days.map(({ percent }) => percent),
      ...(target === null ? [] : [target]),
    ],
    size.height,
  );
  const last = days[days.length - 1];
  return {
    path:
      line<MeasuredDay>(
        ({ day }) => x(Date.parse(day)),
        ({ percent }) => y(percent),
      )(days) ?? '',
    end: last ? { x: x(Date.parse(last.day)), y: y(last.percent) } : null,
    targetY: target === null ? null : y(target),
    xTicks: x
      .ticks(Math.max(2, Math.floor(size.width / 130)))
      // Two ticks of one day would read the same.
      .filter(date => date.getHours() === 0)
      .map(date => ({ x: x(date), date })),
    yTicks: y.ticks(4).map(value => ({ y: y(value), value })),
  };
}
