import { folderOf, foldersAbove, Repository } from '../../Repository';
import { ImportStatement } from '../../source/SourceFacts';
import { ModulesElsewhere } from './ModulesElsewhere';
import { PythonPackages } from './pythonPackages';

/** Modules of a repository, each as its path without `.py`: `core/app/auth`. */
export class PythonModules {
  readonly #repository: Repository;
  /** Folders that modules are looked for in, for every file. */
  readonly #roots: readonly string[];
  readonly #packages: PythonPackages;
  readonly #elsewhere: ModulesElsewhere;
  readonly #rootsOf = new Map<string, string[]>();

  constructor(
    repository: Repository,
    roots: readonly string[],
    packages: PythonPackages,
  ) {
    this.#repository = repository;
    this.#roots = roots;
    this.#packages = packages;
    this.#elsewhere = new ModulesElsewhere(repository);
  }

  /** Those that a statement may mean, in the order that Python looks for them. */
  meantBy(from: string, { specifier, names = [] }: ImportStatement): string[] {
    const dots = /^\.*/.exec(specifier)![0].length;
    const below = specifier.slice(dots).replaceAll('.', '/');
    if (dots > 0) {
      const folder = foldersAbove(from)[dots - 1];
      return folder === undefined
        ? []
        : [pathIn(folder, below)].filter(module => this.#exists(module));
    }
    const modules = this.#rootsFor(from)
      .map(root => pathIn(root, below))
      .filter(module => this.#exists(module));
    if (
      modules.length > 0 ||
      this.#packages.packageOf(below.split('/')[0]) !== undefined
    ) {
      return modules;
    }
    const elsewhere = this.#elsewhere.find(
      below,
      names.map(({ name }) => name),
    );
    return elsewhere === undefined ? [] : [elsewhere];
  }

  /** A package goes before a module of its name, as in Python. */
  fileOf(module: string): string | undefined {
    return [pathIn(module, '__init__.py'), `${module}.py`].find(path =>
      this.#repository.hasFile(path),
    );
  }

  /**
   * Where a file's absolute imports start: the folder around its outermost
   * package, which Python and pytest put first, the folders above it, and the
   * roots that the repository's tools state.
   */
  #rootsFor(path: string): string[] {
    const folder = folderOf(path);
    let roots = this.#rootsOf.get(folder);
    if (!roots) {
      const above = foldersAbove(path);
      const start = above.findIndex(
        candidate =>
          !this.#repository.hasFile(pathIn(candidate, '__init__.py')),
      );
      const outside = above.slice(Math.max(0, start));
      roots = [
        ...new Set([
          ...outside.flatMap(root => [root, pathIn(root, 'src')]),
          ...this.#roots,
        ]),
      ];
      this.#rootsOf.set(folder, roots);
    }
    return roots;
  }

  /** A folder without `__init__.py` is a package of its own kind: PEP 420. */
  #exists(module: string): boolean {
    return (
      this.fileOf(module) !== undefined ||
      (module !== '' && this.#repository.hasFolder(module))
    );
  }
}

/** A module within another one. */
export function pathIn(folder: string, name: string): string {
  return folder && name ? `${folder}/${name}` : folder || name;
}
