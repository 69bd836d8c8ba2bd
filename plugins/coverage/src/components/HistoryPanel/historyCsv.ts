import {
  SnapshotSummary,
  percentOf,
  toCsv,
} from '@backstage-coverage/plugin-coverage-common';

const COLUMNS = [
  'committed_at',
  'commit',
  'branch',
  'line_percent',
  'lines_covered',
  'lines_total',
  'branches_covered',
  'branches_total',
  'functions_covered',
  'functions_total',
  'files',
  'flags',
  'detail',
];

/** The commits, newest first. The columns are the same in every language. */
export function historyCsv(items: SnapshotSummary[]): string {
  const rows = [...items].reverse().map(item => {
    const { lines, branches, functions } = item.totals;
    const percent = percentOf(lines);
    return [
      item.committedAt,
      item.commit,
      item.branch,
      percent === null ? null : Number(percent.toFixed(2)),
      lines.covered,
      lines.total,
      branches?.covered ?? null,
      branches?.total ?? null,
      functions?.covered ?? null,
      functions?.total ?? null,
      item.files,
      item.flags.join(' '),
      item.detail,
    ];
  });
  return toCsv(COLUMNS, rows);
}
