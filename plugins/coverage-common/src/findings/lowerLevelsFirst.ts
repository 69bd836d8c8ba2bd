import { Gap } from '../gaps/Gap';
import { counted } from '../model/wording';
import { RANK } from '../plan/byUrgency';
import { PlanPhase } from '../plan/Plan';
import { PriorityLevel } from '../priorities/Priority';
import { Check } from './CheckContext';

/** A lower level may come first where it brings this much more value per minute. */
const CLEARLY_BETTER = 1.2;

interface Placed {
  path: string;
  level: PriorityLevel;
  roi: number;
  phase: PlanPhase;
}

/**
 * C6: in a stated plan a file comes before one of a higher level although its
 * value per minute is not clearly better.
 */
export const lowerLevelsFirst: Check = ({ plan, gaps }) => {
  if (plan.origin !== 'stated') {
    return [];
  }
  const byPath = new Map(gaps.map(gap => [gap.path, gap]));
  // Of each level the weakest file so far: that one should have waited.
  const weakest: (Placed | undefined)[] = [];
  const late: { file: Placed; before: Placed }[] = [];
  for (const phase of plan.phases) {
    const placed = phase.steps.flatMap(({ path }) => {
      const gap = byPath.get(path);
      // What a file gets in later phases is no delay.
      byPath.delete(path);
      return placedOf(gap, phase);
    });
    for (const file of placed) {
      const before = weakest
        .slice(RANK[file.level] + 1)
        .filter(lower => lower && lower.roi <= file.roi * CLEARLY_BETTER)
        .pop();
      if (before) {
        late.push({ file, before });
      }
    }
    for (const file of placed) {
      const rank = RANK[file.level];
      if (file.roi < (weakest[rank]?.roi ?? Infinity)) {
        weakest[rank] = file;
      }
    }
  }
  if (late.length === 0) {
    return [];
  }
  const { file, before } = late[0];
  const others = late.length - 1;
  const phase = before.phase.name;
  return [
    {
      code: 'C6',
      severity: 'info',
      message: `${before.path} (${before.level}) is in phase ${phase}, before ${
        file.path
      } (${file.level}) in phase ${
        file.phase.name
      }, and brings at most 20 % more for the time${
        others > 0
          ? `; ${counted(others, 'other file')} ${
              others === 1 ? 'waits' : 'wait'
            } likewise`
          : ''
      }.`,
      fix: {
        kind: 'add-to-phase',
        phase,
        paths: late
          .filter(pair => pair.before.phase === before.phase)
          .map(pair => pair.file.path),
      },
    },
  ];
};

function placedOf(gap: Gap | undefined, phase: PlanPhase): Placed[] {
  return gap
    ? [{ path: gap.path, level: gap.priority.level, roi: gap.roi, phase }]
    : [];
}
