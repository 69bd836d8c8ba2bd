import {
  Count,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { formatCount } from '../../formatCount';
import { CheckResult } from '../CheckResult';
import { formatLines } from './lineSpans';

/** By which the one comment of a pull request is found again. */
export const COMMENT_MARKER = '<!-- backstage-coverage: check -->';

const MOST_FILES = 20;

/** A result for a pull request. */
export function toMarkdown({
  passed,
  base,
  project,
  baseLines,
  patch,
  indirect,
  gates,
}: CheckResult): string {
  const lost = (indirect ?? []).filter(change => change.lost.length > 0);
  const missed = (patch?.files ?? []).filter(file => file.missed.length > 0);
  return `${[
    COMMENT_MARKER,
    `### Coverage: ${headline(passed, gates.length)}`,
    table(
      ['', 'Lines', 'Coverage'],
      [
        ['Project', formatCount(project), share(project)],
        ...(baseLines
          ? [[baseName(base?.commit), formatCount(baseLines), share(baseLines)]]
          : []),
        ...(patch
          ? [['Patch', formatCount(patch.lines), share(patch.lines)]]
          : []),
      ],
    ),
    gates.length > 0 &&
      table(
        ['Gate', 'Answer', 'Why'],
        gates.map(gate => [
          gate.name,
          gateAnswer(gate.passed),
          escaped(gate.sentence),
        ]),
      ),
    details(
      'Changed lines that no test executes',
      missed.map(file => [code(file.path), formatLines(file.missed)]),
    ),
    details(
      'Lines that lost coverage without being touched',
      lost.map(change => [code(change.path), formatLines(change.lost)]),
    ),
    details(
      'Changed files in no report',
      (patch?.unmeasured ?? []).map(path => [code(path), 'not measured']),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function headline(passed: boolean, asked: number): string {
  if (asked === 0) {
    return 'nothing was asked for';
  }
  return passed ? '✓ passed' : '✗ not passed';
}

function gateAnswer(passed: boolean | null): string {
  if (passed === null) {
    return '· nothing to measure';
  }
  return passed ? '✓ passed' : '✗ not passed';
}

function baseName(commit: string | undefined): string {
  return commit ? `Base ${commit.slice(0, 7)}` : 'Base';
}

function share(count: Count): string {
  return count.total > 0 ? formatPercent(percentOf(count)) : 'not measured';
}

function details(title: string, rows: string[][]): string | false {
  if (rows.length === 0) {
    return false;
  }
  const rest =
    rows.length > MOST_FILES
      ? `\n\n${rows.length - MOST_FILES} more files`
      : '';
  return `<details><summary>${title} (${rows.length} ${
    rows.length === 1 ? 'file' : 'files'
  })</summary>\n\n${table(
    ['File', 'Lines'],
    rows.slice(0, MOST_FILES),
  )}${rest}\n\n</details>`;
}

function table(columns: string[], rows: string[][]): string {
  return [columns, columns.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function code(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, '').replace(/\|/g, '\\|')}\``;
}

function escaped(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
}
