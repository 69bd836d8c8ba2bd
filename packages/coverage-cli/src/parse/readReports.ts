import {
  Count,
  CoverageTotals,
  FileCoverage,
  Finding,
  LineCount,
  mergeAllFiles,
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
  const records = new Map<string, FileCoverage[]>();
  const files: ReportTotals[] = [];
  for (const report of reports) {
    const parsed = await readReport(report, format);
    for (const [path, file] of parsed.files) {
      records.set(path, [...(records.get(path) ?? []), file]);
    }
    files.push({
      file: report.name,
      format: parsed.format,
      ...summarize(Array.from(parsed.files.values(), file => file.totals)),
      findings: parsed.findings,
    });
  }
  const merged = Array.from(records.values(), mergeAllFiles);
  const totals = merged.map(file => file.totals);
  return { files, merged: summarize(totals) };
}

function summarize(files: CoverageTotals[]): Totals {
  return {
    files: files.length,
    filesWithLines: files.filter(({ lines }) => lines.total > 0).length,
    ...sumTotals(files),
  };
}
