import { compareText } from '../files/compareText';
import { RANK } from '../plan/byUrgency';
import { Gap } from './Gap';

/**
 * Gaps by priority, then by risk taken away per minute, then by path. What is
 * compared is put beside each other first: there are many comparisons.
 */
export function worstFirst(gaps: readonly Gap[]): Gap[] {
  const rank = Uint8Array.from(gaps, ({ priority }) => RANK[priority.level]);
  const roi = Float64Array.from(gaps, gap => gap.roi);
  const order = Int32Array.from(gaps, (_, i) => i).sort(
    (a, b) =>
      rank[a] - rank[b] ||
      roi[b] - roi[a] ||
      compareText(gaps[a].path, gaps[b].path),
  );
  return Array.from(order, i => gaps[i]);
}
