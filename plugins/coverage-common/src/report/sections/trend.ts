import { Analysis } from '../../analysis/Analysis';
import { Forecast } from '../../forecast/Forecast';
import { formatPercent } from '../../model/ratio';
import { formatCount } from '../../model/wording';
import { text } from '../../markdown/escape';
import { blocks, bullets } from '../../markdown/blocks';

const MOST_BREAKS = 5;

/**
 * Where coverage goes, and the floor that it should not fall below.
 *
 * @public
 */
export interface ReportTrend {
  forecast: Forecast;
  floor: Analysis['floor'];
}

const VERDICT: Record<NonNullable<Forecast['verdict']>, string> = {
  'on-track': '✓ On track',
  'at-risk': '◐ At risk',
  'off-track': '✗ Off track',
  reached: '✓ Reached',
};

export function trendOf({ forecast, floor }: Analysis): ReportTrend {
  return { forecast, floor };
}

export function trendMarkdown({ forecast, floor }: ReportTrend): string {
  const { verdict, pace, neededPace, interval, breaks } = forecast;
  const facts = [
    verdict && `Against the due date: ${VERDICT[verdict]}`,
    pace &&
      `Pace: ${perWeek(pace.covered)} covered, ${perWeek(
        pace.total,
      )} of code in all`,
    neededPace !== null &&
      `The due date asks for ${perWeek(neededPace)} covered`,
    interval &&
      `Likely between ${text(
        interval.from ?? 'more than two years from now',
      )} and ${text(
        interval.to ?? 'more than two years from now',
      )} (10th to 90th percentile)`,
    floor &&
      `Floor: ${formatPercent(floor.percent)} of lines (${text(floor.basis)})`,
    ...breaks
      .slice(-MOST_BREAKS)
      .map(
        ({ date, reason }) =>
          `The trend starts anew on ${text(date)}: ${text(reason)}`,
      ),
  ].filter((fact): fact is string => Boolean(fact));
  return blocks(
    '## Trend and forecast',
    text(forecast.sentence),
    bullets(facts),
  );
}

function perWeek(lines: number): string {
  const rounded = Math.round(lines * 10) / 10;
  return `${rounded > 0 ? '+' : ''}${formatCount(rounded)} lines a week`;
}
