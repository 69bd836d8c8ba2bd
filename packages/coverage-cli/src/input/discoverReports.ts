import { CliError } from '../CliError';
import { walkFiles } from './walkFiles';

/**
 * Names that coverage tools write their reports under, and CI jobs keep them
 * under; docs/cli.md lists them.
 */
const REPORT_NAMES: readonly RegExp[] = [
  /^lcov(?:[._-][\w.-]+)?\.info$|^[\w.-]+\.lcov$|^lcov\.dat$|^[\w.-]*lcov[\w.-]*\.info$/i,
  /^(?:[\w.-]*[._-])?coverage(?:[._-][\w.-]+)?\.xml$/i,
  /^(?:[\w.-]*[._-])?cobertura(?:[._-][\w.-]+)?\.xml$/i,
  /^jacoco(?:[\w.-]*)\.xml$|^(?:kover|report)\.xml$/i,
  /^clover(?:[._-][\w.-]+)?\.xml$/i,
  /^coverage-(?:final|summary)\.json$|^coverage(?:[._-][\w.-]+)?\.json$/i,
  /^(?:coverage|cover|c|profile)\.(?:out|cov)$|^coverage\.txt$|^[\w.-]+\.coverprofile$/i,
  /^\.resultset\.json$/,
  /^(?:[\w.-]*opencover[\w.-]*|dotcover[\w.-]*|scoverage|xccov|luacov\.report)\.(?:xml|json|out)$/i,
  /^[\w.-]+\.(?:coveragexml|cobertura\.xml|gcov|covdir)$/i,
  /^sonar(?:qube)?[\w.-]*coverage[\w.-]*\.xml$/i,
];

/** `report.xml` and `c.out` say little: they count in folders of coverage tools only. */
const VAGUE = /^(?:report\.xml|c\.out|profile\.out|coverage\.txt)$/i;
const COVERAGE_FOLDER =
  /(?:^|\/)[\w.-]*(?:coverage|cover|jacoco|kover|reports?)[\w.-]*\//i;

/** Folders whose reports are not of this repository, or are examples. */
const IGNORED_FOLDERS =
  /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|\.git|\.hg|\.svn|\.tox|\.nox|\.venv|venv|env|virtualenv|site-packages|__pycache__|\.mypy_cache|\.pytest_cache|\.gradle|\.idea|\.vscode|\.cache|\.yarn|\.pnpm-store|Pods|Carthage|DerivedData|fixtures?|__fixtures__|testdata|test-data|test_data|__tests__|__snapshots__|examples?)\//i;

/** `coverage-summary.json` repeats what its neighbour tells by line. */
const SUMMARY = /(?:^|\/)coverage-summary\.json$/;

/**
 * Paths below a folder, with `/`, that are named as coverage tools name their
 * reports, sorted. Whether they are any is for who reads them.
 */
export async function discoverReports(folder: string): Promise<string[]> {
  return reportsAmong(await walkFiles(folder));
}

/**
 * The reports that somebody named, or those that are found.
 *
 * @throws CliError when none was named and none is found
 */
export async function namedOrFound(
  named: string[],
  folder: string,
): Promise<string[]> {
  const reports = named.length > 0 ? named : await discoverReports(folder);
  if (reports.length === 0) {
    throw new CliError(
      'No coverage report was found in this folder: name it, for example coverage/lcov.info.',
    );
  }
  return reports;
}

function reportsAmong(paths: readonly string[]): string[] {
  const found = paths.filter(isNamedAsReport).sort();
  const hasLines = found.some(path => !SUMMARY.test(path));
  return hasLines ? found.filter(path => !SUMMARY.test(path)) : found;
}

function isNamedAsReport(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    !IGNORED_FOLDERS.test(path) &&
    REPORT_NAMES.some(pattern => pattern.test(name)) &&
    (!VAGUE.test(name) || COVERAGE_FOLDER.test(path))
  );
}
