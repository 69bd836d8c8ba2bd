import { PriorityLevel } from './Priority';

/** From the least to the most. The index is the level's number. */
export const PRIORITY_LEVELS: readonly PriorityLevel[] = [
  'low',
  'medium',
  'high',
  'critical',
];

/**
 * The level of a row that stands for several files: the one that holds the most
 * uncovered lines (of equals the higher), because that is what closing the row
 * is about. Files of a higher level are named beside it, at their highest. Rows
 * without any uncovered line count as files.
 *
 * @public
 */
export function groupPriority(
  rows: readonly { level: PriorityLevel; uncovered: number }[],
): {
  level: PriorityLevel;
  higherInside: { level: PriorityLevel; files: number } | null;
} {
  const files = [0, 0, 0, 0];
  const uncovered = [0, 0, 0, 0];
  for (const row of rows) {
    const index = PRIORITY_LEVELS.indexOf(row.level);
    files[index] += 1;
    uncovered[index] += row.uncovered;
  }
  const weights = uncovered.some(weight => weight > 0) ? uncovered : files;
  const level = weights.lastIndexOf(Math.max(...weights));
  const highest = files.findLastIndex(count => count > 0);
  return rows.length === 0
    ? { level: 'low', higherInside: null }
    : {
        level: PRIORITY_LEVELS[level],
        higherInside:
          highest > level
            ? { level: PRIORITY_LEVELS[highest], files: files[highest] }
            : null,
      };
}
