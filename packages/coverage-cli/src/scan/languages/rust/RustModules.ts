import { folderOf, joinPath, Repository } from '../../Repository';
import { RustCrates } from './RustCrates';

/** A module: a file, or a part of one. */
export interface RustModule {
  /** First file of its crate. */
  root: string;
  /** From the crate's root, which is empty: `store::disk`. */
  path: string;
  file: string;
  /** The module within its file; empty for the file itself. */
  within: string;
  /** Only a build of the tests has it, or a module around it. */
  isTest: boolean;
}

/** The trees of modules that the first files of all crates declare. */
export class RustModules {
  /** By first file, then by path. */
  readonly #crates = new Map<string, Map<string, RustModule>>();
  readonly #ofFile = new Map<string, RustModule>();

  constructor(repository: Repository, crates: RustCrates) {
    for (const { roots } of crates.packages) {
      for (const root of roots) {
        this.#addCrate(root, repository);
      }
    }
  }

  at(root: string, path: string): RustModule | undefined {
    return this.#crates.get(root)?.get(path);
  }

  /** The module of a file, in the library where several crates declare it. */
  of(file: string): RustModule | undefined {
    return this.#ofFile.get(file);
  }

  #addCrate(root: string, repository: Repository): void {
    const crate = new Map<string, RustModule>();
    this.#crates.set(root, crate);
    const add = (module: RustModule) => {
      if (!crate.has(module.path)) {
        crate.set(module.path, module);
        if (module.within === '' && !this.#ofFile.has(module.file)) {
          this.#ofFile.set(module.file, module);
        }
        return true;
      }
      return false;
    };
    const waiting: RustModule[] = [
      { root, path: '', file: root, within: '', isTest: false },
    ];
    add(waiting[0]);
    for (const { path, file, isTest } of waiting) {
      for (const declared of repository.facts.get(file)?.modules ?? []) {
        const module = {
          root,
          path: path ? `${path}::${declared.name}` : declared.name,
          file: declared.isInline
            ? file
            : fileOf(file, declared.name, declared.path, root, repository),
          within: declared.isInline ? declared.name : '',
          isTest: isTest || declared.isTest === true,
        };
        const { file: found } = module;
        if (found !== undefined) {
          const known = { ...module, file: found };
          if (add(known) && !declared.isInline) {
            waiting.push(known);
          }
        }
      }
    }
  }
}

/** Where the compiler looks for `mod name;`. */
function fileOf(
  from: string,
  name: string,
  stated: string | undefined,
  root: string,
  repository: Repository,
): string | undefined {
  const folder = folderOf(from);
  const around = name.split('::').slice(0, -1);
  const own =
    from === root || from.endsWith('/mod.rs')
      ? folder
      : from.slice(0, -'.rs'.length);
  if (stated !== undefined) {
    const base = around.length > 0 ? [own, ...around].join('/') : folder;
    const path = joinPath(base, stated);
    return path !== undefined && repository.hasFile(path) ? path : undefined;
  }
  const path = [own, ...name.split('::')].filter(Boolean).join('/');
  return [`${path}.rs`, `${path}/mod.rs`].find(candidate =>
    repository.hasFile(candidate),
  );
}
