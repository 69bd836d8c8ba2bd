import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { byFolders } from './byFolders';
import { byRoots } from './byRoots';
import { cleanPath, folderPrefix } from './cleanPath';
import { foldersOf, reportFolders, ReportPlace } from './reportFolders';
import { applyRules } from './applyRules';
import { exactSpelling, lowerCaseSpelling, Spelling } from './Spelling';

/**
 * How paths of reports are meant, beside what the reports tell.
 *
 * @public
 */
export interface PathRules {
  /** Of the repository file. */
  rules?: RepositoryFile['paths'];
  /** Of several files that a path may be, those in this folder are meant. */
  entityPath?: string;
  /** The same files, where they are known as a set. */
  known?: { has(path: string): boolean };
}

/**
 * Where a path of a report lies in the repository.
 *
 * @public
 */
export interface ResolvedPath {
  /** Cleaned, but as written, where it is not resolved. */
  path: string;
  /**
   * What told: the path itself, a rule of the repository file, a folder that the
   * report or the entity is in, or the other paths of the report. For a `guess`
   * nothing but its own ending speaks, or the case of its letters differs; `null`: it is
   * not resolved.
   */
  by: 'exact' | 'rule' | 'folder' | 'report' | 'guess' | null;
  /**
   * Where it is not resolved: files that it could be. Several that are `isAmbiguous` are
   * equally good, others only end alike.
   */
  candidates: readonly string[];
  isAmbiguous: boolean;
}

/**
 * Finds the files of a repository that the paths of its reports mean.
 *
 * @public
 */
export class PathResolver {
  readonly #files: readonly string[];
  readonly #rules: RepositoryFile['paths'];
  /** With a slash at its end; empty for the root. */
  readonly #entityFolder: string;
  readonly #exact: Spelling;
  #lowerCase: Spelling | null = null;
  #folders: ReadonlySet<string> | null = null;

  /** @param files - each once, from the repository's root */
  constructor(files: readonly string[], repository: PathRules = {}) {
    this.#files = files;
    this.#rules = repository.rules ?? [];
    this.#entityFolder = folderPrefix(repository.entityPath ?? '');
    this.#exact = exactSpelling(files, repository.known ?? new Set(files));
  }

  /**
   * Resolves the paths of one report together, since those that are clear tell how
   * the others are meant; their order does not matter.
   *
   * @returns parallel to the paths
   */
  resolve(paths: readonly string[], place: ReportPlace = {}): ResolvedPath[] {
    const ruled = paths.map(written => this.#ruled(written));
    const open = new Set<string>();
    for (const { path, isPlaced } of ruled) {
      if (!isPlaced) {
        open.add(path);
      }
    }
    const resolved = this.#resolveOpen([...open], place);
    return ruled.map(({ path, isPlaced }) =>
      isPlaced ? at(path, 'rule') : resolved.get(path)!,
    );
  }

  /** By the first rule that leads to a file; else cleaned, by the first rule that fits. */
  #ruled(written: string): { path: string; isPlaced: boolean } {
    const path = cleanPath(written);
    const candidates = applyRules(written, path, this.#rules);
    const file = candidates.find(candidate => this.#exact.has(candidate));
    if (file !== undefined) {
      return { path: file, isPlaced: true };
    }
    const isKnown = this.#exact.has(path);
    return { path: isKnown ? path : candidates[0] ?? path, isPlaced: false };
  }

  #resolveOpen(
    paths: readonly string[],
    place: ReportPlace,
  ): Map<string, ResolvedPath> {
    const resolved = new Map<string, ResolvedPath>();
    const hasPlace = place.fileName?.includes('/') || place.sources?.length;
    if (hasPlace) {
      this.#folders ??= foldersOf(this.#files);
    }
    const { folders, reportFolder } = hasPlace
      ? reportFolders(place, this.#folders!)
      : { folders: [], reportFolder: '' };
    const files = byFolders(
      paths,
      [...folders, this.#entityFolder.slice(0, -1), ''],
      file => this.#exact.has(file),
    );
    for (const [path, file] of files) {
      resolved.set(path, at(file, file === path ? 'exact' : 'folder'));
    }
    const nearby = { reportFolder, entityFolder: this.#entityFolder };
    for (const spelling of [() => this.#exact, () => this.#inLowerCase()]) {
      const missing = paths.filter(path => !resolved.get(path)?.by);
      const unclear = missing.filter(path => !resolved.get(path)?.isAmbiguous);
      if (unclear.length > 0) {
        this.#addRooted(resolved, unclear, spelling(), nearby);
      }
    }
    return resolved;
  }

  #addRooted(
    resolved: Map<string, ResolvedPath>,
    paths: readonly string[],
    spelling: Spelling,
    nearby: Parameters<typeof byRoots>[2],
  ): void {
    for (const [path, { files, isGuess, alike }] of byRoots(
      paths,
      spelling,
      nearby,
    )) {
      if (files.length === 1) {
        const isSure = spelling === this.#exact && !isGuess;
        resolved.set(path, at(files[0], isSure ? 'report' : 'guess'));
      } else {
        const isAmbiguous = files.length > 1;
        const candidates = isAmbiguous ? files : alike;
        resolved.set(path, { path, by: null, candidates, isAmbiguous });
      }
    }
  }

  #inLowerCase(): Spelling {
    this.#lowerCase ??= lowerCaseSpelling(this.#files);
    return this.#lowerCase;
  }
}

function at(path: string, by: ResolvedPath['by']): ResolvedPath {
  return { path, by, candidates: [], isAmbiguous: false };
}
