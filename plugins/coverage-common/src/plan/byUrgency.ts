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
  const values = new Float32Array(gaps.length);
  gaps.forEach(({ roi }, i) => {
    values[i] = roi;
  });
  const keys = descendingKeys(values);
  gaps.forEach(({ priority }, i) => {
    // Two bits for the level leave thirty for the value.
    keys[i] = RANK[priority.level] * 2 ** 30 + (keys[i] >>> 1);
  });
  const order = orderByKey(keys);
  const place = new Int32Array(gaps.length);
  for (let at = 0; at < order.length; at++) {
    place[order[at]] = at;
  }
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
