import { Analysis } from '../../analysis/Analysis';
import { counted, formatCount } from '../../model/wording';
import { code } from '../../markdown/escape';
import { blocks, cut, table } from '../../markdown/blocks';

const MOST_ROWS = 10;

/**
 * Where decisions are left untried and errors are not handled under test.
 *
 * @public
 */
export interface ReportFocus {
  /** `null`: branches were not measured. */
  missedBranches: number | null;
  branches: number | null;
  /** Uncovered lines that raise or handle errors; `null`: not known of any file. */
  errorLines: number | null;
  /** Most missed branches and error lines first. */
  files: {
    path: string;
    missedBranches: number | null;
    branches: number | null;
    errorLines: number | null;
    uncovered: number;
  }[];
}

type FocusFile = ReportFocus['files'][number];

/** `null`: nothing of it is known, or nothing is missed. */
export function focusOf({ gaps, totals }: Analysis): ReportFocus | null {
  const files = gaps
    .map(
      ({ path, branches, uncoveredErrorLines, uncovered }): FocusFile => ({
        path,
        missedBranches: branches && branches.total - branches.covered,
        branches: branches && branches.total,
        errorLines: uncoveredErrorLines,
        uncovered,
      }),
    )
    .filter(file => weight(file) > 0)
    .sort((a, b) => weight(b) - weight(a));
  if (files.length === 0) {
    return null;
  }
  const branches = totals?.branches ?? null;
  return {
    missedBranches: branches && branches.total - branches.covered,
    branches: branches && branches.total,
    errorLines: sumKnown(files, file => file.errorLines),
    files,
  };
}

function weight({ missedBranches, errorLines }: FocusFile): number {
  return (missedBranches ?? 0) + (errorLines ?? 0);
}

function sumKnown(
  files: readonly FocusFile[],
  pick: (file: FocusFile) => number | null,
): number | null {
  const counts = files.flatMap(file => pick(file) ?? []);
  return counts.length > 0 ? counts.reduce((sum, n) => sum + n) : null;
}

export function focusMarkdown(focus: ReportFocus): string {
  const { shown, rest } = cut(focus.files, MOST_ROWS);
  const cells = (files: readonly FocusFile[], name: string) => [
    name,
    known(sumKnown(files, file => file.missedBranches)),
    known(sumKnown(files, file => file.branches)),
    known(sumKnown(files, file => file.errorLines)),
    formatCount(files.reduce((sum, file) => sum + file.uncovered, 0)),
  ];
  const rows = shown.map(file => cells([file], code(file.path)));
  if (rest.length > 0) {
    rows.push(cells(rest, `and ${counted(rest.length, 'more file')}`));
  }
  return blocks(
    '## Focus areas',
    `${sentence(focus)} Most are in:`,
    table(
      [
        'File',
        { right: 'Branches missed' },
        { right: 'Branches' },
        { right: 'Error lines uncovered' },
        { right: 'Lines uncovered' },
      ],
      rows,
    ),
  );
}

function sentence({ missedBranches, branches, errorLines }: ReportFocus) {
  const ofErrors =
    errorLines === null
      ? ''
      : `${counted(errorLines, 'line')} that raise or handle errors ${
          errorLines === 1 ? 'is' : 'are'
        } not executed by any test.`;
  const ofBranches =
    missedBranches === null || branches === null
      ? 'Branches are not measured.'
      : `${formatCount(missedBranches)} of ${formatCount(
          branches,
        )} branches are missed: edge cases that no test takes.`;
  return [ofBranches, ofErrors].filter(Boolean).join(' ');
}

function known(n: number | null): string {
  return n === null ? 'unknown' : formatCount(n);
}
