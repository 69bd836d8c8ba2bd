import { Analysis } from '../../analysis/Analysis';
import { Finding, FindingFix } from '../../model/Finding';
import { Target } from '../../targets/Target';
import {
  counted,
  formatCount,
  listed,
  statedPercent,
} from '../../model/wording';
import { code, text } from '../../markdown/escape';
import { SEVERITY } from '../labels';
import { blocks, cut, table } from '../../markdown/blocks';

const MOST_ROWS = 50;
const MOST_NAMES = 3;

/**
 * What the product noticed by itself.
 *
 * @public
 */
export interface ReportFindings {
  counts: Record<Finding['severity'], number>;
  items: Finding[];
}

export function findingsOf({ findings }: Analysis): ReportFindings | null {
  return findings.length > 0
    ? { counts: countsOf(findings), items: findings }
    : null;
}

export function findingsMarkdown({ counts, items }: ReportFindings): string {
  const { shown, rest } = cut(items, MOST_ROWS);
  const rows = shown.map(({ severity, code: id, message, path, fix }) => [
    SEVERITY[severity],
    text(id),
    path && !message.includes(path)
      ? `${text(message)} (${code(path)})`
      : text(message),
    fix ? fixMarkdown(fix) : '',
  ]);
  if (rest.length > 0) {
    const left = countsOf(rest);
    rows.push([
      `and ${formatCount(rest.length)} more`,
      '',
      countWords(left),
      '',
    ]);
  }
  return blocks(
    '## Findings',
    `What does not fit together: ${countWords(counts)}.`,
    table(['Severity', 'Code', 'What', 'What would mend it'], rows),
  );
}

function countsOf(findings: readonly Finding[]) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) {
    counts[severity] += 1;
  }
  return counts;
}

function countWords({ error, warning, info }: ReportFindings['counts']) {
  return listed([
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(info > 0 ? [counted(info, 'note')] : []),
  ]);
}

function fixMarkdown(fix: FindingFix): string {
  switch (fix.kind) {
    case 'set-target':
      return setTargetMarkdown(fix.target);
    case 'set-phase-target':
      return `Set the goal of "${text(fix.phase)}" to ${statedPercent(
        fix.value,
      )}`;
    case 'add-to-phase':
      return `Add ${names(fix.paths)} to "${text(fix.phase)}"`;
    case 'set-hours':
      return `State ${formatCount(fix.hours[0])} to ${formatCount(
        fix.hours[1],
      )} h`;
    case 'add-area':
      return `Add area ${text(fix.name)} with ${names(fix.include)}`;
    default:
      return '';
  }
}

function setTargetMarkdown({ area, value, by }: Target): string {
  const due = by === null ? '' : ` by ${by}`;
  return `Set the goal of ${
    area === null ? 'the whole' : text(area)
  } to ${statedPercent(value)}${due}`;
}

function names(paths: string[]): string {
  const shown = paths.slice(0, MOST_NAMES).map(code).join(', ');
  const left = paths.length - MOST_NAMES;
  return left > 0 ? `${shown} and ${counted(left, 'more file')}` : shown;
}
