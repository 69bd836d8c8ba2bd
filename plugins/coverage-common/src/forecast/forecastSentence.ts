import { dateOfDay } from '../model/day';
import { formatPercent, percentOf } from '../model/ratio';
import { formatCount, formatTenths } from '../model/wording';
import { DailyPoint } from './dailyPoints';
import { Forecast } from './Forecast';
import { NEEDED_DAYS, NEEDED_POINTS } from './trendOf';

/** What a forecast is made from; days are numbers of UTC days. */
export interface ForecastFacts {
  /** All measured days, and those since the last break. */
  points: readonly DailyPoint[];
  segment: readonly DailyPoint[];
  last: DailyPoint;
  /** When the newest snapshot came. */
  uploaded: number;
  today: number;
  /** Per cent. */
  target: number | null;
  by: number | null;
  staleAfterDays: number;
  brokenOn: string | null;
}

/** One sentence for people, with the numbers that made the forecast. */
export function forecastSentence(
  forecast: Omit<Forecast, 'sentence' | 'breaks' | 'points'>,
  facts: ForecastFacts,
): string {
  const { state, pace } = forecast;
  const target = `${facts.target} % of the lines`;
  const due = dueText(forecast, facts);
  const how = pace ? paceText(pace) : '';
  switch (state) {
    case 'stale':
      return staleText(facts);
    case 'too-little-history':
      return `${historyText(facts)}${due}.`;
    case 'no-target':
      return `No target is set: ${how}.`;
    case 'reached':
      return `${reachedText(forecast, facts)}.`;
    case 'falling':
      return `${reachedText(forecast, facts)}, but would be lost on ${
        forecast.wouldBeLostOn
      } at this trend: ${how}.`;
    case 'never':
      return `${target} would never be reached at this trend: ${how}${
        pace!.covered > 0 ? ', so code grows as fast as tests' : ''
      }${due}.`;
    case 'beyond-horizon':
      return `${target} would take more than two years at this trend: ${how}${due}.`;
    default:
      return `${target} are expected on ${forecast.expectedOn}${intervalText(
        forecast.interval,
      )}: ${how}${due}.`;
  }
}

function staleText({ today, uploaded, staleAfterDays }: ForecastFacts): string {
  return `No forecast: the last upload is of ${dateOfDay(
    uploaded,
  )}, ${formatCount(
    today - uploaded,
  )} days ago, and after ${staleAfterDays} days a trend says nothing.`;
}

function historyText({ segment, last, brokenOn }: ForecastFacts): string {
  const days = last.day - segment[0].day;
  const since = brokenOn ? ` since the break on ${brokenOn}` : '';
  return `Not enough history for a forecast${since}: ${
    segment.length < NEEDED_POINTS
      ? `${segment.length} of ${NEEDED_POINTS} uploads, counting one a day`
      : `${segment.length} uploads`
  }, over ${days < NEEDED_DAYS ? `${days} of ${NEEDED_DAYS}` : days} days`;
}

function reachedText(
  { reachedOn }: Pick<Forecast, 'reachedOn'>,
  { target, last, points }: ForecastFacts,
): string {
  const since =
    reachedOn === dateOfDay(points[0].day)
      ? `since ${reachedOn} or before`
      : `on ${reachedOn}`;
  return `${target} % of the lines were reached ${since} (now ${formatPercent(
    percentOf(last),
  )}, ${formatCount(last.covered)} of ${formatCount(last.total)})`;
}

function intervalText(interval: Forecast['interval']): string {
  const { from, to } = interval ?? { from: null, to: null };
  if (from === null || from === to) {
    return '';
  }
  return to === null
    ? ` (not before ${from}, perhaps in more than two years)`
    : ` (most likely between ${from} and ${to})`;
}

function paceText({ covered, total }: NonNullable<Forecast['pace']>): string {
  return `covered lines ${changeText(covered)}, all lines ${changeText(total)}`;
}

function changeText(lines: number): string {
  if (shown(lines) === '0') {
    return 'stay the same';
  }
  return `${lines > 0 ? 'grow' : 'shrink'} by ${shown(lines)} a week`;
}

function dueText(
  { verdict, neededPace }: Pick<Forecast, 'verdict' | 'neededPace'>,
  { by, today }: ForecastFacts,
): string {
  if (by === null) {
    return '';
  }
  const date = dateOfDay(by);
  if (by < today) {
    return `; it was due on ${date}`;
  }
  const isEnough = neededPace === null || neededPace <= 0;
  const asked = isEnough
    ? `; ${date} needs no more covered lines`
    : `; ${date} asks for ${perWeek(neededPace)}`;
  if (!verdict) {
    return asked;
  }
  const so = isEnough && verdict !== 'on-track' ? 'yet' : 'so';
  return `${asked}, ${so} it is ${verdict.replace('-', ' ')}`;
}

function perWeek(lines: number): string {
  const more = shown(lines);
  return `${more} more covered ${more === '1' ? 'line' : 'lines'} a week`;
}

function shown(lines: number): string {
  return formatTenths(Math.abs(lines));
}
