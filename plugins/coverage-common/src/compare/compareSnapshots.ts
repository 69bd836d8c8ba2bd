import { SnapshotSummary } from '../api/coverageTypes';
import { MeasuredFile } from '../files/FileFacts';
import { AreaDefinition } from '../repositoryFile/RepositoryFile';
import { compareAreas } from './compareAreas';
import {
  FileChange,
  FileChangeKind,
  SnapshotComparison,
} from './SnapshotComparison';

/**
 * A snapshot with its files.
 *
 * @public
 */
export interface ComparableSnapshot {
  summary: SnapshotSummary;
  /** Files that count, at their paths in the repository. */
  counted: readonly Pick<MeasuredFile, 'path' | 'totals'>[];
}

/**
 * Puts a comparison together.
 *
 * @param changes - as `compareFiles` has them, with what `compareLines` found
 * @param options - `mostFiles`: how many the answer lists
 * @public
 */
export function compareSnapshots(
  base: ComparableSnapshot,
  head: ComparableSnapshot,
  changes: readonly FileChange[],
  options: {
    areas: readonly AreaDefinition[];
    lineDetail: SnapshotComparison['lineDetail'];
    mostFiles: number;
  },
): SnapshotComparison {
  const fileCounts: Record<FileChangeKind, number> = {
    added: 0,
    removed: 0,
    better: 0,
    worse: 0,
    changed: 0,
  };
  const untouched = { lost: 0, gained: 0 };
  for (const change of changes) {
    fileCounts[change.kind] += 1;
    untouched.lost += change.untouched?.lost.lines ?? 0;
    untouched.gained += change.untouched?.gained.lines ?? 0;
  }
  return {
    base: base.summary,
    head: head.summary,
    fileCounts,
    files: changes.filter(
      // Where coverage was lost untouched is never left out.
      ({ untouched: lines }, i) => i < options.mostFiles || lines?.lost.lines,
    ),
    areas: compareAreas(base.counted, head.counted, options.areas),
    untouched,
    lineDetail: options.lineDetail,
  };
}
