import { PriorityLevel } from '@backstage-coverage/plugin-coverage-common';
import { useCallback, useMemo } from 'react';
import { useAnalysis } from './useAnalysis';

/** How urgent a file is; undefined for those without a gap to close. */
export type LevelOf = (path: string) => PriorityLevel | undefined;

/**
 * The priorities of the files that have a gap, by their paths in the report. There
 * are none until the analysis has been read.
 */
export function useFileLevels(): LevelOf {
  const gaps = useAnalysis().value?.gaps;
  const levels = useMemo(() => {
    const found = new Map<string, PriorityLevel>();
    for (const { measuredPath, state, priority } of gaps ?? []) {
      if (measuredPath !== null && state !== 'exempt') {
        found.set(measuredPath, priority.level);
      }
    }
    return found;
  }, [gaps]);
  return useCallback(path => levels.get(path), [levels]);
}
