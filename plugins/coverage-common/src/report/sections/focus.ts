import { Analysis } from '../../analysis/Analysis';
import { formatCount } from '../../priorities/formatCount';
import { code } from '../escape';
import { counted } from '../format';
import { blocks, cut, table } from '../markdown';

const MOST_ROWS = 10;

/**
 * Where decisions are left untried.
 *
 * @public
 */
export interface ReportFocus {
  missedBranches: number;
  branches: number;
  /** Most missed branches first. */
  files: {
    path: string;
    missedBranches: number;
    branches: number;
    uncovered: number;
  }[];
}

export function focusOf({ gaps, totals }: Analysis): ReportFocus | null {
  const files = gaps
    .filter(({ branches }) => branches && branches.total > branches.covered)
    .map(({ path, branches, uncovered }) => ({
      path,
      missedBranches: branches!.total - branches!.covered,
      branches: branches!.total,
      uncovered,
    }))
    .sort((a, b) => b.missedBranches - a.missedBranches);
  if (files.length === 0 || !totals?.branches) {
    return null;
  }
  const { covered, total } = totals.branches;
  return { missedBranches: total - covered, branches: total, files };
}

export function focusMarkdown(focus: ReportFocus): string {
  const { shown, rest } = cut(focus.files, MOST_ROWS);
  const rows = shown.map(file => [
    code(file.path),
    formatCount(file.missedBranches),
    formatCount(file.branches),
    formatCount(file.uncovered),
  ]);
  if (rest.length > 0) {
    const sum = (pick: (file: (typeof rest)[number]) => number) =>
      formatCount(rest.reduce((total, file) => total + pick(file), 0));
    rows.push([
      `and ${counted(rest.length, 'more file')}`,
      sum(file => file.missedBranches),
      sum(file => file.branches),
      sum(file => file.uncovered),
    ]);
  }
  return blocks(
    '## Focus areas',
    `${formatCount(focus.missedBranches)} of ${formatCount(
      focus.branches,
    )} branches are missed: error handling and edge cases that no test takes. Most are in:`,
    table(
      [
        'File',
        { right: 'Branches missed' },
        { right: 'Branches' },
        { right: 'Lines uncovered' },
      ],
      rows,
    ),
  );
}
