import { HistoryPoint } from '../forecast/Forecast';
import { sinceLastBreak } from '../forecast/sinceLastBreak';
import { dayOf } from '../model/day';

/**
 * The uploads that a floor goes by, oldest first: those since what is measured
 * last changed, or since people reset it, whichever is later. `startedAnew`
 * says which, and when; `null`: neither.
 */
export function pointsOfFloor(
  history: readonly HistoryPoint[],
  resetOn: string | null,
): { points: HistoryPoint[]; startedAnew: string | null } {
  const { points, brokenOn } = sinceLastBreak(history);
  if (resetOn !== null && (brokenOn === null || resetOn > brokenOn)) {
    return {
      points: points.filter(({ committedAt }) => dayOf(committedAt) >= resetOn),
      startedAnew: `reset on ${resetOn}`,
    };
  }
  return {
    points,
    startedAnew: brokenOn === null ? null : `break on ${brokenOn}`,
  };
}
