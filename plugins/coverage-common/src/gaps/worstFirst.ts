import { compareText } from '../files/compareText';
import { RANK } from '../plan/byUrgency';
import { Gap } from './Gap';

/**
 * Gaps by priority, then by risk taken away per minute, then by path. What is
 * compared is put beside each other first: there are many comparisons.
 */
export function worstFirst(gaps: readonly Gap[]): Gap[] {
  const rank = new Uint8Array(gaps.length);
  const roi = new Float64Array(gaps.length);
  const order = new Int32Array(gaps.length);
  gaps.forEach((gap, i) => {
    rank[i] = RANK[gap.priority.level];
    roi[i] = gap.roi;
    order[i] = i;
  });
  order.sort(
    (a, b) =>
      rank[a] - rank[b] ||
      roi[b] - roi[a] ||
      compareText(gaps[a].path, gaps[b].path),
  );
  const sorted: Gap[] = [];
  for (const i of order) {
    sorted.push(gaps[i]);
  }
  return sorted;
}
