import { Gap, percentOf } from '@backstage-coverage/plugin-coverage-common';

type Value = string | number | null | undefined;

const COLUMNS: [name: string, valueOf: (gap: Gap) => Value][] = [
  ['path', gap => gap.path],
  ['area', gap => gap.area],
  ['priority', gap => gap.priority.level],
  ['suggested_priority', gap => gap.priority.suggested],
  ['state', gap => gap.state],
  ['covered_lines', gap => gap.lines?.covered],
  ['total_lines', gap => gap.lines?.total],
  ['uncovered_lines', gap => gap.lines && gap.uncovered],
  ['line_coverage_percent', gap => percentOf(gap.lines)?.toFixed(2)],
  ['target_percent', gap => gap.target],
  ['missing_lines', gap => gap.lines && gap.missing],
  ['effort_minutes', gap => gap.effort.minutes],
  ['effort_minutes_low', gap => gap.effort.low],
  ['effort_minutes_high', gap => gap.effort.high],
  ['why', gap => gap.priority.rationale],
  ['rules', gap => gap.priority.reasons.map(({ ruleId }) => ruleId).join(' ')],
  ['test_file', gap => gap.testFile?.path],
  ['test_file_exists', gap => gap.testFile && String(gap.testFile.exists)],
  ['exception_reason', gap => gap.exception?.reason],
  ['exception_until', gap => gap.exception?.until],
  ['owners', gap => gap.owners?.join(' ')],
];

/**
 * Gaps as CSV (RFC 4180), with names for columns that do not change with the
 * language. What was not measured stays empty.
 */
export function gapCsv(gaps: readonly Gap[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...gaps.map(gap => COLUMNS.map(([, valueOf]) => cell(valueOf(gap)))),
  ];
  return rows.map(row => `${row.join(',')}\r\n`).join('');
}

function cell(value: Value): string {
  if (value === null || value === undefined) {
    return '';
  }
  const text = String(value);
  // Spreadsheets run text that begins like this; paths come from anybody's code.
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
