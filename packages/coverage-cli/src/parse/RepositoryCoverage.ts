import {
  FileCoverage,
  mergeAllFiles,
  PathResolver,
  RepositoryFile,
  ResolvedPath,
  UnclearPath,
  unclearPaths,
} from '@backstage-coverage/plugin-coverage-common';
import { ParsedReport } from '@backstage-coverage/plugin-coverage-node';
import { ReportFile, reportName } from '../input/ReportFile';
import { readReport } from './readReport';

/** The repository whose files the paths of reports mean. */
export interface ReportedRepository {
  /** Where it is checked out. */
  root: string;
  /** From its root. */
  files: readonly string[];
  rules: RepositoryFile['paths'];
}

/**
 * What reports say of the files of a repository. The paths of each report are
 * resolved by themselves, since two may call different files alike.
 */
export class RepositoryCoverage {
  readonly #root: string;
  readonly #resolver: PathResolver;
  readonly #records = new Map<string, FileCoverage[]>();
  readonly #paths: { written: string[]; resolved: ResolvedPath[] }[] = [];

  constructor({ root, files, rules }: ReportedRepository) {
    this.#root = root;
    this.#resolver = new PathResolver(files, { rules });
  }

  /** @throws InputError, after which nothing of that report is taken */
  async add(report: ReportFile): Promise<ParsedReport> {
    const parsed = await readReport(report);
    const written = [...parsed.files.keys()];
    const resolved = this.#resolver.resolve(written, {
      fileName: reportName(report, this.#root),
      sources: parsed.sources,
    });
    this.#paths.push({ written, resolved });
    [...parsed.files.values()].forEach((file, i) => {
      const path = resolved[i].by === null ? file.path : resolved[i].path;
      const known = this.#records.get(path);
      if (known) {
        known.push({ ...file, path });
      } else {
        this.#records.set(path, [{ ...file, path }]);
      }
    });
    return parsed;
  }

  /** Each once; those that the repository does not have by the path that reports write. */
  files(): FileCoverage[] {
    return Array.from(this.#records.values(), mergeAllFiles);
  }

  /** Paths whose place is a guess, or not known. */
  unclear(): UnclearPath[] {
    return unclearPaths(this.#paths);
  }
}
