import {
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { formatCount, formatShare } from '../../formatCount';
import { formatTable } from '../../table';
import { CheckFormat } from '../checkCommand';
import { CheckResult } from '../CheckResult';
import { formatLines } from './lineSpans';
import { toAnnotations } from './toAnnotations';
import { toMarkdown } from './toMarkdown';

/** A result as text; JSON is left to the command. */
export function formatCheck(
  result: CheckResult,
  format: Exclude<CheckFormat, 'json'>,
): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(result);
    case 'github':
      return toAnnotations(result);
    default:
      return toTable(result);
  }
}

/** What a gate answered, in a word that does not need colour. */
function answerOf(passed: boolean | null): string {
  if (passed === null) {
    return 'nothing to measure';
  }
  return passed ? 'passed' : 'not passed';
}

function toTable({
  project,
  baseLines,
  patch,
  indirect,
  gates,
}: CheckResult): string {
  const lost = indirect?.filter(change => change.lost.length > 0) ?? [];
  return [
    `project: ${formatCount(project)} lines, ${formatShare(project)}\n`,
    baseLines
      ? `base:    ${formatCount(baseLines)} lines, ${formatPercent(
          percentOf(baseLines),
        )}\n`
      : '',
    patch
      ? `patch:   ${formatCount(patch.lines)} changed lines, ${
          patch.lines.total > 0
            ? formatShare(patch.lines)
            : 'none is counted as code'
        }\n`
      : '',
    section(
      'Changed lines that no test executes',
      (patch?.files ?? [])
        .filter(({ missed }) => missed.length > 0)
        .map(({ path, missed }) => [path, formatLines(missed)]),
      ['file', 'lines'],
    ),
    section(
      'Changed files in no report',
      (patch?.unmeasured ?? []).map(path => [path]),
      ['file'],
    ),
    section(
      'Lines that lost coverage without being touched',
      lost.map(change => [change.path, formatLines(change.lost)]),
      ['file', 'lines'],
    ),
    section(
      'Gates',
      gates.map(({ name, passed, sentence }) => [
        name,
        answerOf(passed),
        sentence,
      ]),
      ['gate', 'answer', 'why'],
    ),
    gates.length === 0
      ? 'Nothing was asked for: --project, --patch, --max-drop or --areas makes this a gate.\n'
      : '',
  ].join('');
}

function section(title: string, rows: string[][], columns: string[]): string {
  return rows.length > 0
    ? `\n${title}\n${formatTable(
        columns.map(name => ({ title: name })),
        rows,
      )}`
    : '';
}
