import { Analysis } from '../../analysis/Analysis';
import { counted, formatCount } from '../../model/wording';
import { PriorityLevel, PriorityOverride } from '../../priorities/Priority';
import { code, text } from '../../markdown/escape';
import { GAP_STATE, PRIORITY } from '../labels';
import { blocks, cut, table } from '../../markdown/blocks';

const MOST_ROWS = 20;

/**
 * A file whose gap is not open, and why.
 *
 * @public
 */
export interface ReportException {
  path: string;
  state: 'blocked' | 'exempt' | 'not-measured';
  /** `null` where no person said it: no report measured the file. */
  reason: string | null;
  until: string | null;
  by: string | null;
}

/**
 * What people decided, and files that no report has.
 *
 * @public
 */
export interface ReportExceptions {
  files: ReportException[];
  /** Priorities that people set, with the files that they hold for. */
  overrides: (PriorityOverride & {
    files: number;
    /** What the rules say, of the first of these files. */
    suggested: PriorityLevel;
  })[];
}

export function exceptionsOf({ gaps }: Analysis): ReportExceptions | null {
  const files: ReportException[] = [];
  const overrides = new Map<string, ReportExceptions['overrides'][number]>();
  for (const { path, state, exception, priority } of gaps) {
    if (state !== 'open' && state !== 'quick-win') {
      files.push({
        path,
        state,
        reason: exception?.reason ?? null,
        until: exception?.until ?? null,
        by: exception?.by ?? null,
      });
    }
    const { override, suggested } = priority;
    const known = override && overrides.get(override.path);
    if (known) {
      known.files += 1;
    } else if (override) {
      overrides.set(override.path, { ...override, files: 1, suggested });
    }
  }
  return files.length > 0 || overrides.size > 0
    ? { files, overrides: [...overrides.values()] }
    : null;
}

export function exceptionsMarkdown(exceptions: ReportExceptions): string {
  const { files, overrides } = exceptions;
  return blocks(
    '## Exceptions',
    files.length > 0 && filesTable(files),
    overrides.length > 0 && overridesTable(overrides),
  );
}

function filesTable(files: ReportException[]): string {
  const { shown, rest } = cut(files, MOST_ROWS);
  const rows = shown.map(file => [
    code(file.path),
    GAP_STATE[file.state],
    file.reason === null
      ? 'No report has it: it counts neither as covered nor as missing'
      : text(file.reason),
    untilWords(file.until, file.state),
    file.by === null ? '' : text(file.by),
  ]);
  if (rest.length > 0) {
    rows.push([`and ${counted(rest.length, 'more file')}`, '', '', '', '']);
  }
  return blocks(
    `Files whose gap is not open (${formatCount(files.length)}):`,
    table(['File', 'State', 'Why', 'Until', 'Said by'], rows),
  );
}

function overridesTable(overrides: ReportExceptions['overrides']): string {
  const { shown, rest } = cut(overrides, MOST_ROWS);
  const rows = shown.map(override => [
    code(override.path),
    formatCount(override.files),
    PRIORITY[override.level],
    PRIORITY[override.suggested],
    text(override.reason),
    untilWords(override.until, 'override'),
    override.by === null ? '' : text(override.by),
  ]);
  if (rest.length > 0) {
    const left = rest.reduce((sum, override) => sum + override.files, 0);
    const title = `and ${formatCount(rest.length)} more`;
    rows.push([title, formatCount(left), '', '', '', '', '']);
  }
  return blocks(
    'Priorities that people set:',
    table(
      [
        'Path or glob',
        { right: 'Files' },
        'Set to',
        'Suggested',
        'Why',
        'Until',
        'Said by',
      ],
      rows,
    ),
  );
}

function untilWords(until: string | null, state: string): string {
  if (until !== null) {
    return text(until);
  }
  return state === 'not-measured' ? '' : 'no end';
}
