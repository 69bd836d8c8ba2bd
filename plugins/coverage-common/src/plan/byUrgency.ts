import { Gap } from '../gaps/Gap';
import { PriorityLevel } from '../priorities/Priority';
import { descendingKeys, orderByKey } from './orderByKey';

/** 0 for critical, 3 for low. */
export const RANK: Record<PriorityLevel, number> = {
  critical: 0,
  high: 1,
  medium: 2,
  low: 3,
};

/** The place of each gap by level, then value per minute, then path (the order of the gaps). */
export function urgencyOf(gaps: readonly Gap[]): Int32Array {
  const byValue = descendingKeys(Float32Array.from(gaps, gap => gap.roi));
  // Two bits for the level leave thirty for the value.
  const keys = byValue.map((key, i) => {
    const rank = RANK[gaps[i].priority.level];
    return rank * 2 ** 30 + Math.floor(key / 2);
  });
  const order = orderByKey(keys);
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
