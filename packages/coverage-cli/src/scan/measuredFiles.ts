import {
  FileCoverage,
  Finding,
  mergeAllFiles,
} from '@backstage-coverage/plugin-coverage-common';
import { reportsAmong } from '../input/discoverReports';
import { findReportFiles } from '../input/ReportFile';
import { walkFiles } from '../input/walkFiles';
import { readReport } from '../parse/readReport';

/** What the coverage reports of a checkout say, as one. */
export interface MeasuredCheckout {
  /** By the paths that the reports write. */
  files: FileCoverage[];
  formats: string[];
  /** Names of the reports that were read. */
  reports: string[];
  findings: Finding[];
}

/**
 * Reads the named reports, or those found in the folder. A found file that only has
 * the name of a report is left out, with a finding; a named one is an error.
 */
export async function measuredFiles(
  root: string,
  named: { names: readonly string[] | undefined; cwd: string },
): Promise<MeasuredCheckout> {
  const isNamed = named.names !== undefined;
  const reports = await findReportFiles(
    named.names ? [...named.names] : reportsAmong(await walkFiles(root)),
    isNamed ? named.cwd : root,
  );
  const records = new Map<string, FileCoverage[]>();
  const measured: MeasuredCheckout = {
    files: [],
    formats: [],
    reports: [],
    findings: [],
  };
  for (const report of reports) {
    try {
      const parsed = await readReport(report);
      for (const [path, file] of parsed.files) {
        records.set(path, [...(records.get(path) ?? []), file]);
      }
      measured.reports.push(report.name);
      measured.formats.push(parsed.format);
      measured.findings.push(...parsed.findings);
    } catch (error) {
      if (isNamed || (error as Error).name !== 'InputError') {
        throw error;
      }
      measured.findings.push({
        code: 'report-not-read',
        severity: 'info',
        message: (error as Error).message,
        path: report.name,
      });
    }
  }
  measured.files = Array.from(records.values(), mergeAllFiles);
  measured.formats = [...new Set(measured.formats)];
  return measured;
}
