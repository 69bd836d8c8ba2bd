import { Analysis } from '../../analysis/Analysis';
import { EffortEstimate } from '../../effort/Effort';
import { counted, formatCount } from '../../model/wording';
import { PriorityLevel } from '../../priorities/Priority';
import { TestSkeleton } from '../../skeletons/Skeleton';
import { formatEffort } from '../../effort/formatEffort';
import { code, text } from '../../markdown/escape';
import { PRIORITY } from '../labels';
import { blocks, cut, fence, table } from '../../markdown/blocks';

const MOST_ROWS = 10;

/**
 * A cheap file with much to gain.
 *
 * @public
 */
export interface ReportQuickWin {
  path: string;
  area: string | null;
  /** Uncovered lines, and those of them that its target asks for. */
  uncovered: number;
  gain: number;
  target: number;
  level: PriorityLevel;
  rationale: string;
  effort: EffortEstimate;
  testFile: { path: string; exists: boolean } | null;
  /** Whether a phase of the plan holds it. */
  planned: boolean;
}

/**
 * Where to start today.
 *
 * @public
 */
export interface ReportQuickWins {
  items: ReportQuickWin[];
  /** A test file to begin with. */
  starter: TestSkeleton | null;
}

export function quickWinsOf(analysis: Analysis): ReportQuickWins | null {
  const planned = new Set(
    analysis.plan.phases.flatMap(({ steps }) => steps.map(({ path }) => path)),
  );
  const items = analysis.gaps
    .filter(gap => gap.state === 'quick-win')
    .map(gap => ({
      path: gap.path,
      area: gap.area,
      uncovered: gap.uncovered,
      gain: gap.missing,
      target: gap.target,
      level: gap.priority.level,
      rationale: gap.priority.rationale,
      effort: gap.effort,
      testFile: gap.testFile,
      planned: planned.has(gap.path),
    }));
  return items.length > 0 || analysis.starter
    ? { items, starter: analysis.starter }
    : null;
}

export function quickWinsMarkdown(wins: ReportQuickWins): string {
  return blocks(
    '## Quick wins',
    wins.items.length > 0
      ? winTable(wins.items)
      : 'No file is both cheap to test and large enough to count as a quick win.',
    wins.starter && starterMarkdown(wins.starter),
  );
}

function winTable(wins: ReportQuickWin[]): string {
  const { shown, rest } = cut(wins, MOST_ROWS);
  const rows = shown.map(win => [
    code(win.path),
    `+${formatCount(win.gain)}`,
    formatEffort(win.effort),
    `${PRIORITY[win.level]}${win.planned ? '' : ', in no phase'}`,
    win.testFile
      ? `${win.testFile.exists ? 'extend' : 'create'} ${code(
          win.testFile.path,
        )}`
      : 'not known',
    text(win.rationale),
  ]);
  if (rest.length > 0) {
    const gain = rest.reduce((sum, win) => sum + win.gain, 0);
    const title = `and ${counted(rest.length, 'more file')}`;
    rows.push([title, `+${formatCount(gain)}`, '', '', '', '']);
  }
  return table(
    [
      'File',
      { right: 'Lines gained' },
      { right: 'Effort' },
      'Priority',
      'Test file',
      'Why',
    ],
    rows,
  );
}

function starterMarkdown({
  path,
  language,
  text: source,
  functions,
}: TestSkeleton) {
  return blocks(
    '### A test file to start with',
    `${code(path)} has a test for ${counted(
      functions.length,
      'function',
    )}. It is a skeleton: each test fails until it is written.`,
    fence(language, source),
  );
}
