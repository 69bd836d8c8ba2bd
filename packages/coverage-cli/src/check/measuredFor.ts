import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import {
  RepositoryCoverage,
  ReportedRepository,
} from '../parse/RepositoryCoverage';
import { findReportFiles } from '../input/ReportFile';

/**
 * What reports say of the files of a repository, by their paths in it.
 *
 * @param cwd - that names of reports are relative to
 */
export async function measuredFor(
  reports: readonly string[],
  repository: ReportedRepository,
  cwd: string,
): Promise<Map<string, FileCoverage>> {
  const coverage = new RepositoryCoverage(repository);
  for (const report of await findReportFiles([...reports], cwd)) {
    await coverage.add(report);
  }
  return new Map(coverage.files().map(file => [file.path, file]));
}
