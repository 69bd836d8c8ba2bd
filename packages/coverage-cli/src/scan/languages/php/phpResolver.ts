import { folderOf, foldersAbove, joinPath, Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { ComposerPackages } from './ComposerPackages';

class PhpResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #packages: ComposerPackages;
  /** By full name in lower case, as PHP compares names of classes and functions. */
  readonly #files = new Map<string, string[]>();
  readonly #namespaces = new Set<string>();

  constructor(repository: Repository, packages: ComposerPackages) {
    this.#repository = repository;
    this.#packages = packages;
    for (const [path, { exports }] of repository.facts) {
      if (path.endsWith('.php') && !/(?:^|\/)vendor\//.test(path)) {
        exports.forEach(name => this.#addName(name, path));
      }
    }
  }

  resolve(from: string, statement: ImportStatement): Resolution {
    const { specifier } = statement;
    if (/\.(?:php|inc)$/.test(specifier)) {
      return { files: this.#included(from, specifier) };
    }
    const found = this.#files.get(specifier.toLowerCase());
    if (found) {
      return { files: [this.#autoloaded(specifier, found)] };
    }
    if (specifier.endsWith('()')) {
      return { files: [] };
    }
    if (this.#isMissing(specifier)) {
      // What is merely mentioned may be checked for by class_exists.
      return { files: [], isUnresolved: !statement.isOptional };
    }
    const name = this.#packages.packageOf(specifier);
    return name === undefined ? { files: [] } : { files: [], package: name };
  }

  #addName(name: string, path: string): void {
    const key = name.toLowerCase();
    const same = this.#files.get(key);
    if (same) {
      same.push(path);
    } else {
      this.#files.set(key, [path]);
    }
    const parts = key.split('\\');
    for (let i = 1; i < parts.length; i++) {
      this.#namespaces.add(parts.slice(0, i).join('\\'));
    }
  }

  /** Of several files with a class of one name, the one that Composer loads. */
  #autoloaded(name: string, files: readonly string[]): string {
    const expected = this.#packages.own
      .filter(({ prefix }) => name.startsWith(prefix))
      .flatMap(({ prefix, folder }) => {
        const below = name.slice(prefix.length).replaceAll('\\', '/');
        return [joinPath(folder, `${below}.php`)];
      });
    return files.find(path => expected.includes(path)) ?? files[0];
  }

  /** Certain where the repository alone has the names with this start. */
  #isMissing(name: string): boolean {
    return (
      !this.#namespaces.has(name.toLowerCase()) &&
      this.#packages.own.some(({ prefix }) => name.startsWith(prefix)) &&
      !this.#packages.isOutside(name)
    );
  }

  #included(from: string, path: string): string[] {
    const folders = path.startsWith('.')
      ? [folderOf(from)]
      : foldersAbove(from);
    const found = folders
      .map(folder => joinPath(folder, path))
      .find(file => file !== undefined && this.#repository.hasFile(file));
    return found === undefined ? [] : [found];
  }
}

/** Finds the classes and functions that PHP names, and the files that it includes. */
export const phpResolver: ImportResolverFactory = {
  languages: ['php'],
  async create(repository) {
    return new PhpResolver(repository, await ComposerPackages.read(repository));
  },
};
