import { FileFacts } from '../files/FileFacts';
import { PriorityLevel } from '../priorities/Priority';
import { Gap } from './Gap';
import { isOpen } from './gapCounts';

/** Priorities of open gaps by file index; `null`: the file has none. */
export function openLevels(
  files: readonly Pick<FileFacts, 'path'>[],
  gaps: readonly Gap[],
): (PriorityLevel | null)[] {
  const levels = new Map(
    gaps.filter(isOpen).map(({ path, priority }) => [path, priority.level]),
  );
  return files.map(({ path }) => levels.get(path) ?? null);
}
