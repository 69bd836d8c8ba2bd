import { Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { pathIn, PythonModules } from './PythonModules';
import { PythonPackages, pythonPackages } from './pythonPackages';
import { pythonRoots } from './pythonRoots';

/** Re-exports of re-exports of ...; nobody goes deeper. */
const MAX_HOPS = 12;

class PythonResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #modules: PythonModules;
  readonly #packages: PythonPackages;

  constructor(
    repository: Repository,
    modules: PythonModules,
    packages: PythonPackages,
  ) {
    this.#repository = repository;
    this.#modules = modules;
    this.#packages = packages;
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

  /**
   * The module that a statement means. Folders of tests mirror those of the code,
   * and may be packages as well: the one that has what is taken goes first.
   */
  #moduleOf(from: string, statement: ImportStatement): string | undefined {
    const modules = this.#modules.meantBy(from, statement);
    const { names = [] } = statement;
    return modules.length < 2
      ? modules[0]
      : modules.find(
          module =>
            names.length > 0 &&
            names.every(({ name }) => this.#provides(module, name)),
        ) ??
          modules.find(module => this.#modules.fileOf(module) !== undefined) ??
          modules[0];
  }

  /** Whether a module has a name, of its own or from another file. */
  #provides(module: string, name: string): boolean {
    return (
      this.#modules.fileOf(pathIn(module, name)) !== undefined ||
      (name === '*'
        ? this.#modules.fileOf(module) !== undefined
        : this.#defines(module, name))
    );
  }

  #filesOf(module: string, { names }: ImportStatement): string[] {
    const file = this.#modules.fileOf(module);
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
    const file = this.#modules.fileOf(module);
    const submodule = name === '*' ? undefined : pathIn(module, name);
    const isOwn =
      file && this.#repository.facts.get(file)?.exports.includes(name);
    if (submodule !== undefined && !isOwn) {
      const own = this.#modules.fileOf(submodule);
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
      for (const imported of statement.names ?? []) {
        const isAll = imported.name === '*';
        if (!isAll && imported.as !== name) {
          continue;
        }
        const module = this.#moduleOf(file, statement);
        if (module !== undefined && (!isAll || this.#defines(module, name))) {
          return this.#filesOfName(
            module,
            isAll ? name : imported.name,
            hops + 1,
          );
        }
      }
    }
    return undefined;
  }

  /**
   * Whether a module defines a name or imports it from a file of the repository,
   * whatever that file makes of it: modules may import a name from each other.
   *
   * @param asked - modules that are asked already
   */
  #defines(module: string, name: string, asked = new Set<string>()): boolean {
    const file = this.#modules.fileOf(module);
    const facts = file && this.#repository.facts.get(file);
    if (!facts || asked.has(module)) {
      return false;
    }
    asked.add(module);
    return (
      facts.exports.includes(name) ||
      facts.imports.some(statement =>
        statement.names?.some(imported => {
          if (imported.name !== '*') {
            return (
              imported.as === name &&
              this.#modules.meantBy(file, statement).length > 0
            );
          }
          const all = this.#moduleOf(file, statement);
          return all !== undefined && this.#defines(all, name, asked);
        }),
      )
    );
  }
}

/** Finds what Python's imports name, without running anything. */
export const pythonResolver: ImportResolverFactory = {
  languages: ['python'],
  async create(repository) {
    const packages = await pythonPackages(repository);
    const roots = await pythonRoots(repository);
    return new PythonResolver(
      repository,
      new PythonModules(repository, roots, packages),
      packages,
    );
  },
};
