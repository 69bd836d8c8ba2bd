import {
  Finding,
  pathFindings,
  PathResolver,
  ReportPlace,
  RepositoryFile,
  ResolvedPath,
  unclearPaths,
} from '@backstage-coverage/plugin-coverage-common';

/** What is known of where the reports of an upload lie. */
export interface ResolveTask {
  /** Of the repository; none: only rules can tell. */
  files: readonly string[];
  rules: RepositoryFile['paths'];
  /** Of the entity that the reports are of; empty for the root. */
  folder: string;
  reports: readonly ReportPaths[];
}

interface ReportPaths extends ReportPlace {
  /** As written. */
  paths: readonly string[];
}

/** In few objects, since threads hand them over. */
export interface ResolvedReports {
  reports: {
    /** In the repository, parallel to the paths as written. */
    places: string[];
    /** What told each of them. */
    by: ResolvedPath['by'][];
  }[];
  /** Of paths of all reports that could not be resolved. */
  unresolved: Finding[];
}

/** Resolves the paths of each report by itself, in whichever thread. */
export async function resolveReports(
  task: ResolveTask,
): Promise<ResolvedReports> {
  const { files, rules, folder } = task;
  const resolver = new PathResolver(files, { rules, entityPath: folder });
  const resolved = task.reports.map(({ paths, ...place }) => ({
    written: paths,
    resolved: resolver.resolve(paths, place),
  }));
  return {
    reports: resolved.map(report => ({
      places: report.resolved.map(({ path }) => path),
      by: report.resolved.map(({ by }) => by),
    })),
    unresolved: pathFindings(
      unclearPaths(resolved).filter(({ by }) => by === null),
    ),
  };
}
