import { FileFacts } from '../files/FileFacts';

/**
 * The parts of the gap index, which roll-ups add over entities.
 *
 * @public
 */
export interface GapWeight {
  /** Sum of risk times uncovered lines. */
  uncovered: number;
  /** Sum of risk times lines. */
  total: number;
}

/**
 * Risk-weighted lines of an entity. Files that nobody measured have none.
 *
 * @param risk - of each file
 */
export function gapWeight(
  files: readonly FileFacts[],
  risk: Float64Array,
): GapWeight {
  let uncovered = 0;
  let total = 0;
  for (let i = 0; i < files.length; i++) {
    const lines = files[i].totals?.lines;
    if (lines) {
      uncovered += risk[i] * (lines.total - lines.covered);
      total += risk[i] * lines.total;
    }
  }
  return { uncovered, total };
}

/**
 * How much of an entity's risk no test reaches: 0 good to 100, `null` where
 * nothing was measured. 100 times the sum of risk times uncovered lines by the
 * sum of risk times lines.
 */
export function gapIndex({ uncovered, total }: GapWeight): number | null {
  return total > 0 ? Math.min(100, (100 * uncovered) / total) : null;
}
