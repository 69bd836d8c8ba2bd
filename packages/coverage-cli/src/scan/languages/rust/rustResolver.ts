import { Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { RustCrates } from './RustCrates';
import { RustModule, RustModules } from './RustModules';

/** Re-exports of re-exports of ...; nobody goes deeper. */
const MAX_HOPS = 12;
const OF_THE_LANGUAGE = /^(?:std|core|alloc|proc_macro|test)$/;

interface Found {
  file: string;
  /** The module that a path ends at, where it ends at one. */
  module?: RustModule;
  /** A name of the path is certainly not where it should be. */
  isMissing?: boolean;
}

class RustResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #crates: RustCrates;
  readonly #modules: RustModules;
  /** Files of macros by name: `#[macro_export]` puts them at the crate's root. */
  readonly #macros = new Map<string, string>();

  constructor(
    repository: Repository,
    crates: RustCrates,
    modules: RustModules,
  ) {
    this.#repository = repository;
    this.#crates = crates;
    this.#modules = modules;
    for (const [path, { exports }] of repository.facts) {
      if (path.endsWith('.rs')) {
        for (const name of exports) {
          if (name.endsWith('!')) {
            this.#macros.set(name, path);
          }
        }
      }
    }
  }

  resolve(from: string, statement: ImportStatement): Resolution {
    const names = pathOf(statement);
    const found = this.#find(from, names, statement, 0);
    if (found) {
      const isMissing = found.isMissing && !statement.isOptional;
      return isMissing
        ? { files: [], isUnresolved: true }
        : { files: [found.file] };
    }
    return this.#outside(from, names[0], statement);
  }

  isTestOnly(path: string): boolean {
    return this.#modules.of(path)?.isTest === true;
  }

  /** What is of no crate of the repository. */
  #outside(from: string, name: string, statement: ImportStatement): Resolution {
    const own = this.#crates.packageOf(from);
    const dependency = own?.dependencies.get(name);
    if (dependency !== undefined) {
      return { files: [], package: dependency };
    }
    const isCertain =
      own !== undefined &&
      !statement.isOptional &&
      /^[a-z]/.test(name) &&
      !OF_THE_LANGUAGE.test(name) &&
      !this.#hasUnseenNames(from, '');
    return isCertain
      ? { files: [], package: name, isUnresolved: true }
      : { files: [] };
  }

  /** `undefined` for a path that starts outside of the repository. */
  #find(
    from: string,
    names: string[],
    statement: ImportStatement,
    hops: number,
  ): Found | undefined {
    const [head, ...rest] = names;
    const module = this.#moduleOf(from);
    if (module === undefined || hops > MAX_HOPS) {
      return undefined;
    }
    if (head === 'crate') {
      return this.#walk(this.#modules.at(module.root, '')!, rest, hops);
    }
    if (head === 'self') {
      return this.#walk(module, rest, hops);
    }
    if (head === 'super') {
      const supers = names.findIndex(name => name !== 'super');
      const count = supers < 0 ? names.length : supers;
      const path = module.path ? module.path.split('::') : [];
      const above = this.#modules.at(
        module.root,
        path.slice(0, Math.max(0, path.length - count)).join('::'),
      );
      return above && this.#walk(above, names.slice(count), hops);
    }
    return this.#findPlain(from, module, names, statement, hops);
  }

  /** A path that starts with a name of its file, or with one of a crate. */
  #findPlain(
    from: string,
    module: RustModule,
    names: string[],
    statement: ImportStatement,
    hops: number,
  ): Found | undefined {
    const [head, ...rest] = names;
    const child = this.#modules.at(module.root, below(module.path, head));
    if (child) {
      return this.#walk(child, rest, hops);
    }
    const facts = this.#repository.facts.get(from)!;
    const alias = [...facts.imports, ...(facts.testImports ?? [])].find(
      other =>
        other !== statement &&
        other.names?.some(({ name, as }) => as === head && name !== '') &&
        pathOf(other).join() !== names.join(),
    );
    if (alias && pathOf(alias)[0] !== head) {
      const found = this.#find(from, pathOf(alias), alias, hops + 1);
      return found?.module ? this.#walk(found.module, rest, hops) : found;
    }
    const own = this.#crates.packageOf(from);
    const library = this.#crates.library(head, own);
    const root = library && this.#modules.at(library, '');
    if (root) {
      return this.#walk(root, rest, hops);
    }
    if (facts.exports.includes(head)) {
      return { file: from };
    }
    // Until the edition of 2018, `use` started at the crate's root.
    const atRoot = this.#modules.at(module.root, head);
    return atRoot && !own?.dependencies.has(head)
      ? this.#walk(atRoot, rest, hops)
      : undefined;
  }

  /** A file that no crate declares is read as if the nearest one did. */
  #moduleOf(file: string): RustModule | undefined {
    const known = this.#modules.of(file);
    const root = this.#crates.packageOf(file)?.roots[0];
    return (
      known ??
      (root ? { root, path: '', file, within: '', isTest: false } : undefined)
    );
  }

  #walk(start: RustModule, names: readonly string[], hops: number): Found {
    let module = start;
    for (const [i, name] of names.entries()) {
      const next = this.#modules.at(module.root, below(module.path, name));
      if (!next) {
        return this.#item(module, name, names.slice(i + 1), hops);
      }
      module = next;
    }
    return { file: module.file, module };
  }

  /** What a module itself has under a name, or hands on from elsewhere. */
  #item(
    module: RustModule,
    name: string,
    rest: readonly string[],
    hops: number,
  ): Found {
    const { file, within } = module;
    const facts = this.#repository.facts.get(file);
    const own = below(within, name);
    if (!facts || name === '*' || facts.exports.includes(own)) {
      return { file };
    }
    const handedOn = facts.imports.find(({ names }) =>
      names?.some(({ as }) => as === own),
    );
    if (handedOn) {
      const found = this.#find(file, pathOf(handedOn), handedOn, hops + 1);
      return found?.module
        ? this.#walk(found.module, rest, hops + 1)
        : found ?? { file };
    }
    for (const glob of facts.imports) {
      if (glob.names?.[0].as === below(within, '*') && hops < MAX_HOPS) {
        const target = this.#find(
          file,
          pathOf(glob).slice(0, -1),
          glob,
          hops + 1,
        );
        const found =
          target?.module && target.module !== module
            ? this.#walk(target.module, [name, ...rest], hops + 1)
            : undefined;
        if (found && !found.isMissing && found.file !== file) {
          return found;
        }
      }
    }
    const macro = this.#macros.get(`${name}!`);
    return macro !== undefined
      ? { file: macro }
      : { file, isMissing: !this.#hasUnseenNames(file, within) };
  }

  /** Whether names may be in scope by a glob or a macro. */
  #hasUnseenNames(file: string, within: string): boolean {
    const facts = this.#repository.facts.get(file);
    return Boolean(
      facts?.exports.includes('*') ||
        facts?.imports.some(({ names }) =>
          names?.some(({ as }) => as === below(within, '*')),
        ),
    );
  }
}

/** Finds what paths of Rust name, through the modules that crates declare. */
export const rustResolver: ImportResolverFactory = {
  languages: ['rust'],
  async create(repository) {
    const crates = await RustCrates.read(repository);
    return new RustResolver(
      repository,
      crates,
      new RustModules(repository, crates),
    );
  },
};

function pathOf({ specifier, names }: ImportStatement): string[] {
  return [...(specifier ? specifier.split('::') : []), names![0].name];
}

function below(module: string, name: string): string {
  return module ? `${module}::${name}` : name;
}
