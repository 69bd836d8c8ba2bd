import { dateOfDay, utcDay } from '../model/day';
import { missingToTarget } from '../targets/missingToTarget';
import { DailyPoint, dailyPoints } from './dailyPoints';
import { daysToLose, daysToReach, neededSlope } from './daysToReach';
import { Forecast, HistoryPoint } from './Forecast';
import { ForecastFacts, forecastSentence } from './forecastSentence';
import { dateAfter, HORIZON_DAYS, paceVerdict, wholeDays } from './paceVerdict';
import { trendBreaks } from './trendBreaks';
import { Trend, trendOf } from './trendOf';

/**
 * @public
 */
export interface ForecastInput {
  /** Default branch, in any order. */
  history: readonly HistoryPoint[];
  /** Line coverage to reach, per cent, and its due date, inclusive. */
  target: { value: number; by: string | null } | null;
  /** ISO 8601. */
  now: string;
  /** Days without an upload after which nothing is forecast. */
  staleAfterDays: number;
  /** Of the newest snapshot, ISO 8601; without it the newest commit's date counts. */
  uploadedAt?: string | null;
}

/** What a forecast says, beside the sentence. */
type Outcome = Omit<Forecast, 'sentence' | 'breaks' | 'points'>;

const NOTHING: Outcome = {
  state: 'not-measured',
  verdict: null,
  expectedOn: null,
  interval: null,
  pace: null,
  neededPace: null,
  reachedOn: null,
  wouldBeLostOn: null,
};

/**
 * When a line target will be reached, or that it will not, from the last commit
 * of each day since what is measured last changed: Theil–Sen slopes of lines
 * covered and of lines of code, an interval by block bootstrap. It counts lines,
 * never percentages, so that growing code is part of it. It draws no random
 * number: the same history gives the same forecast.
 *
 * @public
 */
export function forecastCoverage(input: ForecastInput): Forecast {
  const points = dailyPoints(input.history);
  const placed = trendBreaks(points);
  const breaks = placed.map(({ date, reason }) => ({ date, reason }));
  if (!points.length) {
    const sentence = 'No line coverage was measured yet.';
    return { ...NOTHING, sentence, breaks, points: 0 };
  }
  const segment = points.slice(placed[placed.length - 1]?.index ?? 0);
  const by = input.target?.by ? utcDay(input.target.by) : NaN;
  const facts: ForecastFacts = {
    points,
    segment,
    last: points[points.length - 1],
    uploaded: lastUpload(points[points.length - 1], input.uploadedAt),
    today: utcDay(input.now),
    target: input.target?.value ?? null,
    by: Number.isFinite(by) ? by : null,
    staleAfterDays: input.staleAfterDays,
    brokenOn: breaks[breaks.length - 1]?.date ?? null,
  };
  const outcome = outcomeOf(facts, trendOf(segment));
  return {
    ...outcome,
    sentence: forecastSentence(outcome, facts),
    breaks,
    points: segment.length,
  };
}

/** A report of an old commit may be new, and says that coverage is still sent. */
function lastUpload(last: DailyPoint, uploadedAt?: string | null): number {
  const day = uploadedAt ? utcDay(uploadedAt) : NaN;
  return Number.isFinite(day) ? day : last.day;
}

function outcomeOf(facts: ForecastFacts, trend: Trend | null): Outcome {
  const { last, uploaded, today, target, staleAfterDays } = facts;
  if (today - uploaded > staleAfterDays) {
    return { ...NOTHING, state: 'stale' };
  }
  const base = { ...NOTHING, pace: trend && weekly(trend.slopes) };
  if (target !== null && missingToTarget(last, target) === 0) {
    return { ...base, ...keeping(facts, target, trend) };
  }
  const neededPace = target === null ? null : needed(facts, target, trend);
  const needs = { ...base, neededPace: neededPace && rounded(neededPace * 7) };
  if (!trend) {
    const verdict = isOverdue(facts) ? 'off-track' : null;
    return { ...needs, state: 'too-little-history', verdict };
  }
  return target === null
    ? { ...base, state: 'no-target' }
    : { ...needs, ...reaching(facts, target, trend, neededPace) };
}

function keeping(
  { points, last, by, today }: ForecastFacts,
  target: number,
  trend: Trend | null,
): Partial<Outcome> {
  const reachedOn = dateOfDay(reachedSince(points, target));
  const days = trend ? daysToLose(last, trend.slopes, target) : Infinity;
  if (days > HORIZON_DAYS) {
    return { state: 'reached', verdict: 'reached', reachedOn };
  }
  const lostOn = Math.max(today, last.day + wholeDays(days));
  const isLostInTime = by !== null && by >= today && lostOn <= by;
  return {
    state: 'falling',
    verdict: isLostInTime ? 'at-risk' : 'reached',
    reachedOn,
    wouldBeLostOn: dateOfDay(lostOn),
  };
}

/** First day of those that meet the target without a gap up to the last. */
function reachedSince(points: readonly DailyPoint[], target: number): number {
  let first = points.length - 1;
  while (first > 0 && missingToTarget(points[first - 1], target) === 0) {
    first -= 1;
  }
  return points[first].day;
}

function reaching(
  facts: ForecastFacts,
  target: number,
  trend: Trend,
  neededPace: number | null,
): Partial<Outcome> {
  const { last, today } = facts;
  const days = daysToReach(last, trend.slopes, target);
  if (days === Infinity) {
    return { state: 'never', verdict: facts.by === null ? null : 'off-track' };
  }
  const verdict = verdictOf(facts, trend.slopes.covered, neededPace);
  const [from, to] = trend.daysBetween(target);
  const interval = {
    from: dateAfter(last.day, Math.min(from, days), today),
    to: dateAfter(last.day, Math.max(to, days), today),
  };
  const expectedOn = dateAfter(last.day, days, today);
  return expectedOn === null
    ? { state: 'beyond-horizon', verdict, interval }
    : { state: 'expected', verdict, interval, expectedOn };
}

/** Lines a day; `null` without a due date or after it. */
function needed(
  facts: ForecastFacts,
  target: number,
  trend: Trend | null,
): number | null {
  const { last, by } = facts;
  return by === null || isOverdue(facts)
    ? null
    : neededSlope(
        last,
        trend?.slopes.total ?? 0,
        target,
        Math.max(1, by - last.day),
      );
}

function verdictOf(
  facts: ForecastFacts,
  slope: number,
  neededPace: number | null,
): Forecast['verdict'] {
  if (neededPace === null) {
    return isOverdue(facts) ? 'off-track' : null;
  }
  return paceVerdict(slope, neededPace);
}

function isOverdue({ by, today }: ForecastFacts): boolean {
  return by !== null && by < today;
}

function weekly(slopes: Trend['slopes']): Forecast['pace'] {
  return {
    covered: rounded(slopes.covered * 7),
    total: rounded(slopes.total * 7),
  };
}

function rounded(lines: number): number {
  return Math.round(lines * 100) / 100 || 0;
}
