import { toHits } from '../json/values';
import { LineTable } from './LineTable';

/**
 * Adds hits that are listed line by line. What is `null`, a word or below 0 is a
 * line that nothing is to be executed in.
 *
 * @param firstLine - of the first element; what would be line 0 is left out
 */
export function addHitList(
  table: LineTable,
  hits: readonly unknown[],
  firstLine: number,
): void {
  hits.forEach((value, i) => {
    const line = firstLine + i;
    if (line > 0 && typeof value === 'number' && value >= 0) {
      table.add(line, toHits(value)!, 0, 0);
    }
  });
}
