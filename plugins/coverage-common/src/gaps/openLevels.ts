import { FileFacts } from '../files/FileFacts';
import { PriorityLevel } from '../priorities/Priority';
import { Gap } from './Gap';
import { isOpen } from './gapCounts';

/**
 * Priorities of open gaps by file index; `null`: the file has none.
 *
 * @param gaps - in the order of the files
 */
export function openLevels(
  files: readonly Pick<FileFacts, 'path'>[],
  gaps: readonly Gap[],
): (PriorityLevel | null)[] {
  let next = 0;
  return files.map(({ path }) => {
    const gap = gaps[next];
    if (gap?.path !== path) {
      return null;
    }
    next += 1;
    return isOpen(gap) ? gap.priority.level : null;
  });
}
