import {
  FileCoverage,
  Finding,
  mergeAllFiles,
  PathResolver,
  RepositoryFile,
} from '@backstage-coverage/plugin-coverage-common';
import { findReportFiles, reportName } from '../input/ReportFile';
import { readReport } from '../parse/readReport';

/**
 * What reports say of the files of a repository, by their paths in it. Files that
 * the repository does not have keep the path that the report writes.
 *
 * @param files - of the repository, from its root
 */
export async function measuredFor(
  reports: readonly string[],
  files: readonly string[],
  given: { rules: RepositoryFile['paths']; cwd: string },
): Promise<{ coverage: Map<string, FileCoverage>; findings: Finding[] }> {
  const resolver = new PathResolver(files, { rules: given.rules });
  const records = new Map<string, FileCoverage[]>();
  const findings: Finding[] = [];
  for (const report of await findReportFiles([...reports], given.cwd)) {
    const parsed = await readReport(report);
    findings.push(...parsed.findings);
    const paths = [...parsed.files.keys()];
    const resolved = resolver.resolve(paths, {
      fileName: reportName(report, given.cwd),
      sources: parsed.sources,
    });
    [...parsed.files.values()].forEach((file, i) => {
      const { path } = resolved[i];
      records.set(path, [...(records.get(path) ?? []), { ...file, path }]);
    });
  }
  return {
    coverage: new Map(
      Array.from(records, ([path, same]) => [path, mergeAllFiles(same)]),
    ),
    findings,
  };
}
