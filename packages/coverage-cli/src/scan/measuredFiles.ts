import {
  FileCoverage,
  Finding,
  pathFindings,
} from '@backstage-coverage/plugin-coverage-common';
import { discoverReports } from '../input/discoverReports';
import { findReportFiles } from '../input/ReportFile';
import {
  RepositoryCoverage,
  ReportedRepository,
} from '../parse/RepositoryCoverage';

/** What the coverage reports of a checkout say, as one. */
export interface MeasuredCheckout {
  /** By their paths in the repository; as reports write them where it has no such file. */
  files: FileCoverage[];
  formats: string[];
  /** Names of the reports that were read. */
  reports: string[];
  /** Without those of paths that were not resolved, which the analysis tells. */
  findings: Finding[];
}

/**
 * Reads the named reports, or those found in the folder. A found file that only has
 * the name of a report is left out, with a finding; a named one is an error.
 */
export async function measuredFiles(
  repository: ReportedRepository,
  named: { names: readonly string[] | undefined; cwd: string },
): Promise<MeasuredCheckout> {
  const { root } = repository;
  const isNamed = named.names !== undefined;
  const reports = await findReportFiles(
    named.names ? [...named.names] : await discoverReports(root),
    isNamed ? named.cwd : root,
  );
  const coverage = new RepositoryCoverage(repository);
  const measured: MeasuredCheckout = {
    files: [],
    formats: [],
    reports: [],
    findings: [],
  };
  for (const report of reports) {
    try {
      const { format, findings } = await coverage.add(report);
      measured.reports.push(report.name);
      measured.formats.push(format);
      measured.findings.push(...findings);
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
  measured.files = coverage.files();
  measured.findings.push(
    ...pathFindings(coverage.unclear().filter(({ by }) => by !== null)),
  );
  measured.formats = [...new Set(measured.formats)];
  return measured;
}
