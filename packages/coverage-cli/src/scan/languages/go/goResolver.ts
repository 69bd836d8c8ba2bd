import { languageOf } from '../../files/languageOf';
import { folderOf, Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { GoModules } from './GoModules';

/** Parts of the standard library that do more than compute, as policies list them. */
const STANDARD_IO = /^(?:net|database|os\/exec)(?:\/|$)/;

class GoResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #modules: GoModules;
  /** By folder, its Go files that are no tests. */
  readonly #packages = new Map<string, string[]>();

  constructor(repository: Repository, modules: GoModules) {
    this.#repository = repository;
    this.#modules = modules;
    for (const path of repository.facts.keys()) {
      if (languageOf(path) === 'go' && !path.endsWith('_test.go')) {
        const folder = folderOf(path);
        const files = this.#packages.get(folder);
        if (files) {
          files.push(path);
        } else {
          this.#packages.set(folder, [path]);
        }
      }
    }
  }

  resolve(from: string, { specifier }: ImportStatement): Resolution {
    const folder = this.#modules.folderOf(from, specifier);
    const files = folder === undefined ? [] : this.#filesOf(folder);
    if (files.length > 0) {
      return { files };
    }
    const required = this.#modules.requiredOf(from, specifier);
    if (required !== undefined) {
      return { files: [], package: required };
    }
    if (folder !== undefined) {
      return { files: [], isUnresolved: true };
    }
    // The module of a package starts with the name of a host.
    return specifier.split('/')[0].includes('.') || STANDARD_IO.test(specifier)
      ? { files: [], package: specifier }
      : { files: [] };
  }

  /** A test of a package is compiled with it; one of `x_test` imports `x`. */
  withoutImport(from: string): string[] {
    if (!from.endsWith('_test.go')) {
      return [];
    }
    const own = this.#nameOf(from);
    return this.#filesOf(folderOf(from)).filter(
      path => this.#nameOf(path) === own,
    );
  }

  #filesOf(folder: string): string[] {
    return (this.#packages.get(folder) ?? []).filter(
      path => this.#nameOf(path) !== undefined,
    );
  }

  #nameOf(path: string): string | undefined {
    return this.#repository.facts.get(path)?.namespace;
  }
}

/** Finds the files of the packages that Go imports. */
export const goResolver: ImportResolverFactory = {
  languages: ['go'],
  async create(repository) {
    return new GoResolver(repository, await GoModules.read(repository));
  },
};
