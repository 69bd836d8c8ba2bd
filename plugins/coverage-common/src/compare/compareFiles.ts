import { compareText } from '../files/compareText';
import { CoverageTotals } from '../model/CoverageTotals';
import { percentOf, uncoveredOf } from '../model/ratio';
import { FileChange, FileChangeKind } from './SnapshotComparison';

/**
 * A file of a snapshot. Files with one `detailId` have the same line detail;
 * `null`: only totals are known.
 *
 * @public
 */
export interface ComparableFile {
  path: string;
  totals: CoverageTotals;
  detailId: string | null;
}

/**
 * Files whose coverage is not the same, those with most newly uncovered lines
 * first. Each list has each path once.
 *
 * @public
 */
export function compareFiles(
  base: readonly ComparableFile[],
  head: readonly ComparableFile[],
): FileChange[] {
  const before = new Map(base.map(file => [file.path, file]));
  const changes: FileChange[] = [];
  for (const file of head) {
    const known = before.get(file.path);
    before.delete(file.path);
    if (!known || !isSame(known, file)) {
      changes.push(changeOf(known, file));
    }
  }
  for (const file of before.values()) {
    changes.push(changeOf(file, undefined));
  }
  return changes.sort(
    (a, b) =>
      newlyUncovered(b) - newlyUncovered(a) || compareText(a.path, b.path),
  );
}

/**
 * Uncovered lines that a file has more than before; below 0: fewer.
 *
 * @public
 */
export function newlyUncovered(change: {
  base: CoverageTotals | null;
  head: CoverageTotals | null;
}): number {
  const uncovered = (totals: CoverageTotals | null) =>
    totals ? uncoveredOf(totals.lines) : 0;
  return uncovered(change.head) - uncovered(change.base);
}

function isSame(a: ComparableFile, b: ComparableFile): boolean {
  return a.detailId === b.detailId && sameTotals(a.totals, b.totals);
}

/** Whether two totals are the same in every measure. */
export function sameTotals(a: CoverageTotals, b: CoverageTotals): boolean {
  return (
    a.lines.partial === b.lines.partial &&
    (['lines', 'branches', 'functions'] as const).every(
      measure =>
        a[measure]?.total === b[measure]?.total &&
        a[measure]?.covered === b[measure]?.covered,
    )
  );
}

function changeOf(
  before: ComparableFile | undefined,
  after: ComparableFile | undefined,
): FileChange {
  const totals = { base: before?.totals ?? null, head: after?.totals ?? null };
  return {
    path: (after ?? before)!.path,
    kind: kindOf(totals.base, totals.head),
    ...totals,
    untouched: null,
  };
}

function kindOf(
  base: CoverageTotals | null,
  head: CoverageTotals | null,
): FileChangeKind {
  if (!base) {
    return 'added';
  }
  if (!head) {
    return 'removed';
  }
  const gain =
    (percentOf(head.lines) ?? 0) - (percentOf(base.lines) ?? 0) ||
    -newlyUncovered({ base, head });
  if (gain === 0) {
    return 'changed';
  }
  return gain > 0 ? 'better' : 'worse';
}
