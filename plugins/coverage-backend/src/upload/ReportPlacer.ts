import {
  Finding,
  pathFindings,
  pathsToResolve,
  ResolvedPath,
  unclearPaths,
} from '@backstage-coverage/plugin-coverage-common';
import { PackedFile } from '../storage/PackedFile';
import { WorkerPool } from '../workers/WorkerPool';
import { CollectedReport, CollectedUpload } from './CollectedUpload';
import { resolveReports, ResolveTask } from './resolveReports';

/** Paths of reports and files of the repository that take some milliseconds together. */
const FEW = 1_000;

/** A file of a report, and where it lies. */
export interface PlacedFile {
  /** As the report has it. */
  file: PackedFile;
  /** In the repository as far as rules and inventory tell; else the cleaned path. */
  place: string;
  /** What told; `null`: the repository is not known to have that file. */
  by: ResolvedPath['by'];
}

export interface PlacedReports {
  files: readonly PlacedFile[];
  /** Of what was not resolved; without an inventory none. */
  unresolved: readonly Finding[];
}

/**
 * Finds where the files of an upload's reports lie, each report by itself, since two
 * may call different files alike.
 */
export class ReportPlacer {
  readonly #workers: WorkerPool | undefined;

  /** @param workers - default: this thread does everything, at a stretch */
  constructor(workers: WorkerPool | undefined) {
    this.#workers = workers;
  }

  /** @param folder - of the entity that the upload is for; empty for the root */
  async place(
    reports: readonly CollectedReport[],
    {
      inventory,
      repositoryFile,
    }: Pick<CollectedUpload, 'inventory' | 'repositoryFile'>,
    folder: string,
  ): Promise<PlacedReports> {
    const resolved = await this.#resolve({
      files: inventory ? pathsToResolve(inventory) : [],
      rules: repositoryFile?.rules ?? [],
      folder,
      reports: reports.map(({ fileName, sources, files }) => ({
        paths: files.map(({ path }) => path),
        fileName,
        sources,
      })),
    });
    return {
      files: reports.flatMap(({ files }, i) => {
        const { places, by } = resolved.reports[i];
        return files.map((file, j) => ({
          file,
          place: places[j],
          by: by[j],
        }));
      }),
      unresolved: inventory ? resolved.unresolved : [],
    };
  }

  #resolve(task: ResolveTask) {
    const size = task.reports.reduce(
      (sum, { paths }) => sum + paths.length,
      task.files.length,
    );
    return this.#workers && size > FEW
      ? this.#workers.run('resolveReports', task)
      : resolveReports(task);
  }
}

/** What users should know of files whose place is a guess: at most one finding. */
export function guessFindings(files: readonly PlacedFile[]): Finding[] {
  const guessed = files.filter(({ by }) => by === 'guess');
  const resolved = guessed.map(({ place, by }) => ({
    path: place,
    by,
    candidates: [],
    isAmbiguous: false,
  }));
  const written = guessed.map(({ file }) => file.path);
  return pathFindings(unclearPaths([{ written, resolved }]));
}
