import { LineDetail } from '@backstage-coverage/plugin-coverage-common';

/** What an upload tells of a file. */
export interface UploadedHits {
  /** `null`: totals only. */
  detail: LineDetail | null;
  /** Of each of its lines; `null`: not counted, or no longer kept. */
  counts: Uint32Array | null;
}

/**
 * Executions of each line, all uploads together. Flags are runs of different
 * tests, whose executions add up. A line that an upload executed without counting
 * has no sum, and neither has one that nobody counted.
 */
export function addHits(
  { lines }: LineDetail,
  uploads: readonly UploadedHits[],
): (number | null)[] {
  const sums = new Map<number, number>();
  const uncounted = new Set<number>();
  for (const { detail, counts } of uploads) {
    detail?.lines.forEach((line, i) => {
      if (counts) {
        sums.set(line, (sums.get(line) ?? 0) + counts[i]);
      } else if (detail.hits[i] > 0) {
        uncounted.add(line);
      }
    });
  }
  return Array.from(lines, line =>
    uncounted.has(line) ? null : sums.get(line) ?? null,
  );
}
