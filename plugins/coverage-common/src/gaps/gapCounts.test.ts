import { PriorityLevel } from '../priorities/Priority';
import { Gap, GapState } from './Gap';
import { gapCounts } from './gapCounts';

const gap = (state: GapState, level: PriorityLevel) =>
  ({ state, priority: { level } } as Gap);

describe('gapCounts', () => {
  it('counts all states, and priorities of what can be closed now', () => {
    const counts = gapCounts([
      gap('open', 'critical'),
      gap('quick-win', 'critical'),
      gap('open', 'low'),
      gap('blocked', 'critical'),
      gap('exempt', 'high'),
      gap('not-measured', 'medium'),
    ]);
    expect(counts).toEqual({
      byPriority: { critical: 2, high: 0, medium: 0, low: 1 },
      byState: {
        open: 2,
        'quick-win': 1,
        blocked: 1,
        exempt: 1,
        'not-measured': 1,
      },
    });
  });

  it('is all zeros without gaps', () => {
    expect(gapCounts([]).byPriority.critical).toBe(0);
    expect(gapCounts([]).byState.open).toBe(0);
  });
});
