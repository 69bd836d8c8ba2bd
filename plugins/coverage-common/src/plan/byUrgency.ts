import { Gap } from '../gaps/Gap';
import { PriorityLevel } from '../priorities/Priority';

/** 0 for critical, 3 for low. */
export const RANK: Record<PriorityLevel, number> = {
  critical: 0,
  high: 1,
  medium: 2,
  low: 3,
};

/** The place of each gap by level, then value per minute, then path (the order of the gaps). */
export function urgencyOf(gaps: readonly Gap[]): Int32Array {
  const order = Int32Array.from(gaps, (_, i) => i).sort(
    (a, b) =>
      RANK[gaps[a].priority.level] - RANK[gaps[b].priority.level] ||
      gaps[b].roi - gaps[a].roi ||
      a - b,
  );
  const place = new Int32Array(gaps.length);
  order.forEach((gap, at) => {
    place[gap] = at;
  });
  return place;
}

/** Files in the order of work: those that people want first, then by urgency. */
export function inOrder(
  files: Iterable<number>,
  urgency: Int32Array,
  wishes: ReadonlyMap<number, number>,
): number[] {
  const placeOf = (i: number) => {
    const wish = wishes.size > 0 ? wishes.get(i) : undefined;
    return wish === undefined ? urgency[i] : wish - wishes.size;
  };
  return [...files].sort((a, b) => placeOf(a) - placeOf(b));
}
