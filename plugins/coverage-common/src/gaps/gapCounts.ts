import { PriorityLevel } from '../priorities/Priority';
import { Gap, GapState } from './Gap';

/**
 * Numbers of gaps. `byPriority` counts those that can be closed now (open and
 * quick wins), so its sum is that of these two states; `byState` counts all.
 *
 * @public
 */
export interface GapCounts {
  byPriority: Record<PriorityLevel, number>;
  byState: Record<GapState, number>;
}

/**
 * Whether tests for it can be written now: open or a quick win.
 *
 * @public
 */
export function isOpen({ state }: Pick<Gap, 'state'>): boolean {
  return state === 'open' || state === 'quick-win';
}

/**
 * Counts gaps by priority and by state.
 *
 * @public
 */
export function gapCounts(gaps: readonly Gap[]): GapCounts {
  const byPriority = { critical: 0, high: 0, medium: 0, low: 0 };
  const byState = {
    open: 0,
    'quick-win': 0,
    blocked: 0,
    exempt: 0,
    'not-measured': 0,
  };
  for (const gap of gaps) {
    byState[gap.state] += 1;
    if (isOpen(gap)) {
      byPriority[gap.priority.level] += 1;
    }
  }
  return { byPriority, byState };
}
