import {
  BranchSummary,
  CoverageHistory,
  FileChange,
  FileSummary,
  ListSnapshotsRequest,
  SnapshotComparison,
  SnapshotSummary,
  compareFiles,
  compareSnapshots,
} from '@backstage-coverage/plugin-coverage-common';
import { NotFoundError } from '@backstage/errors';

/** A branch beside the one of the history. */
const BRANCH = 'feature/webhook-retries';

/** Newest first: those of the history, and two of another branch. */
export function snapshotsOf(history: CoverageHistory): SnapshotSummary[] {
  const ofBranch = history.items.slice(-2).map(
    (item, i): SnapshotSummary => ({
      ...item,
      id: `branch-${i}`,
      commit: `b0b${i}${item.commit.slice(4)}`,
      branch: BRANCH,
      committedAt: item.committedAt.replace(/:\d\d\.\d+Z$/, ':59.000Z'),
      flags: ['unit'],
    }),
  );
  return [...history.items, ...ofBranch].sort((a, b) =>
    a.committedAt < b.committedAt ? 1 : -1,
  );
}

export function filterSnapshots(
  snapshots: SnapshotSummary[],
  { branch, flag }: ListSnapshotsRequest,
): SnapshotSummary[] {
  return snapshots.filter(
    item =>
      (branch === undefined || item.branch === branch) &&
      (flag === undefined || item.flags.includes(flag)),
  );
}

export function branchesOf(snapshots: SnapshotSummary[]): BranchSummary[] {
  const branches = [...new Set(snapshots.map(({ branch }) => branch))];
  return branches.map(branch => {
    const own = snapshots.filter(item => item.branch === branch);
    return {
      branch,
      isDefault: branch === 'main',
      snapshots: own.length,
      committedAt: own[0].committedAt,
      flags: [...new Set(own.flatMap(item => item.flags))].sort(),
    };
  });
}

/** Of the newest commit with files that are made up for any other one. */
export function comparisonOf(
  snapshots: SnapshotSummary[],
  files: FileSummary[],
  commits: { base: string; head: string },
): SnapshotComparison {
  const [base, head] = [commits.base, commits.head].map(digits => {
    const summary = snapshots.find(item => item.commit.startsWith(digits));
    if (!summary) {
      throw new NotFoundError(`There is no coverage of a commit '${digits}'`);
    }
    const isNewest = summary.detail === 'lines';
    return {
      summary,
      counted: (isNewest ? files : files.flatMap(earlier)).map(
        ({ path, totals }) => ({ path, totals, detailId: null }),
      ),
    };
  });
  const changes = compareFiles(base.counted, head.counted).map(withLines);
  const comparable = changes.filter(change => change.base && change.head);
  return compareSnapshots(base, head, changes, {
    areas: [
      { name: 'Result handlers', include: ['core/result_handlers/**'] },
      { name: 'Batch app', include: ['core/batch_app/**'] },
    ],
    lineDetail: {
      files: comparable.length,
      compared: Math.min(comparable.length, 1000),
    },
    mostFiles: 2000,
  });
}

/** Every fifth file is new, each third had other lines covered. */
function earlier(file: FileSummary, i: number): FileSummary[] {
  const { lines } = file.totals;
  if (i % 5 === 4) {
    return [{ ...file, path: file.path.replace(/(\.\w+)$/, '_old$1') }];
  }
  const covered =
    i % 3 === 2
      ? Math.min(lines.total, lines.covered + 7)
      : Math.max(0, lines.covered - 12);
  return [
    i % 2 === 1
      ? file
      : { ...file, totals: { ...file.totals, lines: { ...lines, covered } } },
  ];
}

function withLines(change: FileChange): FileChange {
  const { base, head } = change;
  if (!base || !head || base.lines.total !== head.lines.total) {
    return change;
  }
  const lost = Math.max(0, base.lines.covered - head.lines.covered);
  const gained = Math.max(0, head.lines.covered - base.lines.covered);
  const spans = (lines: number, first: number) =>
    lines === 0 ? [] : [{ first, last: first + lines - 1 }];
  return {
    ...change,
    untouched: {
      lost: { lines: lost, spans: spans(lost, 14) },
      gained: { lines: gained, spans: spans(gained, 30) },
    },
  };
}
