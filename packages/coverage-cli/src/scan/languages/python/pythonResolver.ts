import { folderOf, foldersAbove, Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { ModulesElsewhere } from './ModulesElsewhere';
import { PythonPackages, pythonPackages } from './pythonPackages';
import { pythonRoots } from './pythonRoots';

/** Re-exports of re-exports of ...; nobody goes deeper. */
const MAX_HOPS = 12;

class PythonResolver implements ImportResolver {
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

  resolve(from: string, statement: ImportStatement): Resolution {
    if (statement.path) {
      return { files: this.#filesOfPath(from, statement, statement.path) };
    }
    const module = this.#moduleOf(from, statement);
    if (module !== undefined) {
      return { files: [...new Set(this.#filesOf(module, statement))] };
    }
    if (statement.specifier.startsWith('.')) {
      return { files: [], isUnresolved: !statement.isOptional };
    }
    const top = statement.specifier.split('.')[0];
    const name = this.#packages.packageOf(top);
    if (name === null) {
      return { files: [] };
    }
    const isUnresolved =
      name === undefined && this.#packages.areStated && !statement.isOptional;
    return { files: [], package: name ?? top, isUnresolved };
  }

  /** A module as its path without `.py`: `core/app/auth`. */
  #moduleOf(
    from: string,
    { specifier, names = [] }: ImportStatement,
  ): string | undefined {
    const dots = /^\.*/.exec(specifier)![0].length;
    const below = specifier.slice(dots).replaceAll('.', '/');
    if (dots > 0) {
      const folder = foldersAbove(from)[dots - 1];
      return folder === undefined
        ? undefined
        : this.#existing(pathIn(folder, below));
    }
    const modules = this.#rootsFor(from)
      .map(root => pathIn(root, below))
      .filter(module => this.#existing(module) !== undefined);
    // Folders of tests mirror those of the code, and may be packages as well.
    return (
      modules.find(module =>
        names.length === 0
          ? this.#fileOf(module) !== undefined
          : names.every(({ name }) => this.#provides(module, name)),
      ) ??
      modules.find(module => this.#fileOf(module) !== undefined) ??
      modules[0] ??
      (this.#packages.packageOf(below.split('/')[0]) === undefined
        ? this.#elsewhere.find(
            below,
            names.map(({ name }) => name),
          )
        : undefined)
    );
  }

  /** Whether a module has a name, of its own or from another file. */
  #provides(module: string, name: string): boolean {
    return (
      this.#fileOf(pathIn(module, name)) !== undefined ||
      (name === '*'
        ? this.#fileOf(module) !== undefined
        : this.#defines(module, name, 0))
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

  #existing(module: string): string | undefined {
    return this.#fileOf(module) !== undefined ||
      (module !== '' && this.#holdsModules(module))
      ? module
      : undefined;
  }

  /** A package goes before a module of its name, as in Python. */
  #fileOf(module: string): string | undefined {
    return [pathIn(module, '__init__.py'), `${module}.py`].find(path =>
      this.#repository.hasFile(path),
    );
  }

  /** A folder without `__init__.py` is a package of its own kind: PEP 420. */
  #holdsModules(folder: string): boolean {
    return this.#repository.hasFolder(folder);
  }

  #filesOf(module: string, { names }: ImportStatement): string[] {
    const file = this.#fileOf(module);
    if (!names) {
      return file ? [file] : [];
    }
    return names.flatMap(({ name }) => this.#filesOfName(module, name, 0));
  }

  /** Where attributes of a module lead, through modules and packages within it. */
  #filesOfPath(
    from: string,
    { specifier }: ImportStatement,
    path: readonly string[],
  ): string[] {
    let module = this.#moduleOf(from, {
      specifier,
      names: path.slice(0, 1).map(name => ({ name, as: name })),
    });
    for (const name of path) {
      const files =
        module === undefined ? [] : this.#filesOfName(module, name, 0);
      const [, folder] = /^(.*)\/__init__\.py$/.exec(files[0] ?? '') ?? [];
      if (folder === undefined || folder === module) {
        return files;
      }
      module = folder;
    }
    return [];
  }

  /** The file that a name of a module comes from: a submodule, or a re-export. */
  #filesOfName(module: string, name: string, hops: number): string[] {
    const file = this.#fileOf(module);
    const submodule = name === '*' ? undefined : pathIn(module, name);
    const isOwn =
      file && this.#repository.facts.get(file)?.exports.includes(name);
    if (submodule !== undefined && !isOwn) {
      const own = this.#fileOf(submodule);
      if (own && file?.endsWith('__init__.py') !== false) {
        return [own];
      }
    }
    if (!file) {
      return [];
    }
    const origin =
      isOwn ||
      name === '*' ||
      hops === MAX_HOPS ||
      !file.endsWith('__init__.py')
        ? undefined
        : this.#originOf(file, name, hops);
    return origin ?? [file];
  }

  /** Where a package's `__init__.py` has a name from, if it has it from another file. */
  #originOf(file: string, name: string, hops: number): string[] | undefined {
    for (const statement of this.#repository.facts.get(file)?.imports ?? []) {
      const module = this.#moduleOf(file, statement);
      if (module === undefined) {
        continue;
      }
      for (const imported of statement.names ?? []) {
        if (imported.as === name) {
          return this.#filesOfName(module, imported.name, hops + 1);
        }
        if (imported.name === '*' && this.#defines(module, name, hops + 1)) {
          return this.#filesOfName(module, name, hops + 1);
        }
      }
    }
    return undefined;
  }

  #defines(module: string, name: string, hops: number): boolean {
    const file = this.#fileOf(module);
    const facts = file && this.#repository.facts.get(file);
    return Boolean(
      facts &&
        (facts.exports.includes(name) ||
          (hops < MAX_HOPS && this.#originOf(file, name, hops) !== undefined)),
    );
  }
}

/** Finds what Python's imports name, without running anything. */
export const pythonResolver: ImportResolverFactory = {
  languages: ['python'],
  async create(repository) {
    return new PythonResolver(
      repository,
      await pythonRoots(repository),
      await pythonPackages(repository),
    );
  },
};

function pathIn(folder: string, name: string): string {
  return folder && name ? `${folder}/${name}` : folder || name;
}
