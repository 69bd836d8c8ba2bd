import { HistoryPoint } from '../forecast/Forecast';
import { DAY_MS } from '../model/day';
import { percentOf } from '../model/ratio';
import { recentPercents } from './recentPercents';

const HELD_DAYS = 28;

/**
 * A target that raises itself, for those who want it: one point more once it was
 * held for four weeks, which takes an upload from before them. `null`: not yet,
 * or the ceiling is reached.
 *
 * @param options - `target` and `ceiling`: per cent; `history`: default branch,
 * oldest first; `now`: ISO 8601
 * @public
 */
export function raisedTarget(options: {
  target: number;
  ceiling: number;
  history: readonly HistoryPoint[];
  now: string;
}): number | null {
  const { target, ceiling, history, now } = options;
  const since = Date.parse(now) - HELD_DAYS * DAY_MS;
  const start = history.findLast(
    ({ committedAt }) => Date.parse(committedAt) <= since,
  );
  const during = recentPercents(history, now, HELD_DAYS);
  const isHeld = [percentOf(start), ...during].every(
    percent => percent !== null && percent >= target,
  );
  const raised = Math.min(ceiling, target + 1);
  return isHeld && during.length > 0 && raised > target ? raised : null;
}
