import {
  Count,
  CoverageTotals,
  FileCoverage,
  Finding,
  LineCount,
  mergeFiles,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { ReportFile } from '../input/ReportFile';
import { readReport } from './readReport';

/** What is counted in one report, or in several as one. */
export interface Totals {
  files: number;
  filesWithLines: number;
  lines: LineCount;
  branches: Count | null;
  functions: Count | null;
}

export interface ReportTotals extends Totals {
  file: string;
  format: string;
  findings: Finding[];
}

/** The answer of `coverage parse --json`. */
export interface ParseResult {
  files: ReportTotals[];
  merged: Totals;
}

export async function readReports(
  reports: ReportFile[],
  format?: string,
): Promise<ParseResult> {
  const merged = new Map<string, FileCoverage>();
  const files: ReportTotals[] = [];
  for (const report of reports) {
    const parsed = await readReport(report, format);
    for (const [path, file] of parsed.files) {
      const known = merged.get(path);
      merged.set(path, known ? mergeFiles(known, file) : file);
    }
    files.push({
      file: report.name,
      format: parsed.format,
      ...totalsOf(parsed.files, parsed.totals),
      findings: parsed.findings,
    });
  }
  const all = [...merged.values()].map(file => file.totals);
  return { files, merged: totalsOf(merged, sumTotals(all)) };
}

function totalsOf(
  files: Map<string, FileCoverage>,
  { lines, branches, functions }: CoverageTotals,
): Totals {
  let filesWithLines = 0;
  for (const { totals } of files.values()) {
    if (totals.lines.total > 0) {
      filesWithLines += 1;
    }
  }
  return { files: files.size, filesWithLines, lines, branches, functions };
}
