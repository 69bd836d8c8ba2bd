import { Count } from '../model/CoverageTotals';
import { utcDay } from '../model/day';
import { percentOf } from '../model/ratio';
import { missingToTarget } from '../targets/missingToTarget';
import { daysToReach, LinePair, neededSlope } from './daysToReach';
import { Forecast } from './Forecast';
import { dateAfter, paceVerdict } from './paceVerdict';

/**
 * Where an entity stands against a target that is not one of its analysis: that
 * of a campaign, or of a policy that is tried out.
 *
 * @public
 */
export interface Outlook {
  /** `unknown`: measured, not reached, and nothing can be said of the date. */
  state:
    | 'reached'
    | 'on-track'
    | 'at-risk'
    | 'off-track'
    | 'unknown'
    | 'not-measured';
  /** Why it is unknown; `null`: it is not. */
  reason: 'stale' | 'too-little-history' | 'no-date' | 'not-forecast' | null;
  /** Per cent; `null`: not measured. */
  percent: number | null;
  /** Of what is counted, to the target; `null`: not measured. */
  missing: number | null;
  /** `2027-06-30`; `null`: reached, never, in more than two years or unknown. */
  expectedOn: string | null;
}

/**
 * @public
 */
export interface OutlookInput {
  /** Of the target's measure; `null`: not measured. */
  count: Count | null;
  /**
   * Of the entity's forecast, lines a week; `null`: it has none. `undefined`: of
   * this measure nobody makes a forecast.
   */
  pace: Forecast['pace'] | undefined;
  /** Of the commit that was measured, ISO 8601. */
  committedAt: string | null;
  /** ISO 8601. */
  uploadedAt: string | null;
  /** Per cent, and the due date, inclusive. */
  target: { value: number; by: string | null };
  /** ISO 8601. */
  now: string;
  /** Days without an upload after which nothing is forecast. */
  staleAfterDays: number;
}

const NOTHING: Omit<Outlook, 'state'> = {
  reason: null,
  percent: null,
  missing: null,
  expectedOn: null,
};

/**
 * Says whether a target is reached, and whether it will be when an entity goes on
 * as its analysis found: the same answer as {@link forecastCoverage} gives for
 * that target, from the pace that it found and without the history.
 *
 * @public
 */
export function outlookOf(input: OutlookInput): Outlook {
  const { count, target } = input;
  if (!count || count.total === 0) {
    return { ...NOTHING, state: 'not-measured' };
  }
  const base = {
    ...NOTHING,
    percent: percentOf(count),
    missing: missingToTarget(count, target.value),
  };
  if (base.missing === 0) {
    return { ...base, state: 'reached' };
  }
  const today = utcDay(input.now);
  const by = target.by === null ? null : utcDay(target.by);
  if (by !== null && by < today) {
    return { ...base, state: 'off-track' };
  }
  const reason = reasonOfNoPace(input, today);
  if (reason || !input.pace || !input.committedAt) {
    return { ...base, state: 'unknown', reason };
  }
  const slopes = {
    covered: input.pace.covered / 7,
    total: input.pace.total / 7,
  };
  return {
    ...base,
    ...reaching(
      { last: count, day: utcDay(input.committedAt), slopes, today },
      target.value,
      by,
    ),
  };
}

function reasonOfNoPace(input: OutlookInput, today: number): Outlook['reason'] {
  if (input.pace === undefined) {
    return 'not-forecast';
  }
  const uploaded = input.uploadedAt ?? input.committedAt;
  if (uploaded && today - utcDay(uploaded) > input.staleAfterDays) {
    return 'stale';
  }
  return input.pace && input.committedAt ? null : 'too-little-history';
}

function reaching(
  trend: { last: Count; day: number; slopes: LinePair; today: number },
  value: number,
  by: number | null,
): Pick<Outlook, 'state' | 'reason' | 'expectedOn'> {
  const { last, day, slopes, today } = trend;
  const days = daysToReach(last, slopes, value);
  const expectedOn = dateAfter(day, days, today);
  if (by === null) {
    return { state: 'unknown', reason: 'no-date', expectedOn };
  }
  if (days === Infinity) {
    return { state: 'off-track', reason: null, expectedOn };
  }
  const needed = neededSlope(last, slopes.total, value, Math.max(1, by - day));
  return {
    state: paceVerdict(slopes.covered, needed),
    reason: null,
    expectedOn,
  };
}
