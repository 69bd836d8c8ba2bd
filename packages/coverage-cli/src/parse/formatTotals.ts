import { formatCount, formatNumber, formatShare } from '../formatCount';
import { formatFinding } from '../formatFinding';
import { Column, formatTable } from '../table';
import { ParseResult, Totals } from './readReports';

type Measure = 'lines' | 'branches' | 'functions';

const titles: Record<Measure, string> = {
  lines: 'Lines',
  branches: 'Branches',
  functions: 'Functions',
};

/** The totals of reports as a table for people, with the findings below. */
export function formatTotals({ files, merged }: ParseResult): string {
  // A measure that no report knows would be a column of nothing.
  const measures = (['lines', 'branches', 'functions'] as const).filter(
    measure => merged[measure] !== null,
  );
  const columns: Column[] = [
    { title: 'Report' },
    { title: 'Format' },
    { title: 'Files', align: 'right' },
    ...measures.flatMap((measure): Column[] => [
      { title: titles[measure], align: 'right' },
      { title: '%', align: 'right' },
    ]),
  ];
  const rows = files.map(totals => [
    totals.file,
    totals.format,
    ...cells(totals, measures),
  ]);
  if (files.length > 1) {
    rows.push(['merged', '', ...cells(merged, measures)]);
  }
  return [
    formatTable(columns, rows),
    ...notes(merged),
    ...files.flatMap(report =>
      report.findings.map(finding => formatFinding(finding, report.file)),
    ),
  ].join('');
}

function cells(totals: Totals, measures: Measure[]): string[] {
  return [
    formatNumber(totals.files),
    ...measures.flatMap(measure => [
      formatCount(totals[measure]),
      formatShare(totals[measure]),
    ]),
  ];
}

function* notes({ files, filesWithLines, lines }: Totals): Iterable<string> {
  if (filesWithLines < files) {
    yield `${formatNumber(files - filesWithLines)} of the ${formatNumber(
      files,
    )} files hold no code to cover.\n`;
  }
  if (lines.partial > 0) {
    yield `${formatNumber(
      lines.partial,
    )} of the covered lines miss a branch.\n`;
  }
}
