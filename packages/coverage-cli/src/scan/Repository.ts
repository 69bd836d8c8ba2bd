import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceFacts } from './source/SourceFacts';

/** The files of a checkout and what their texts tell, to find imports in. */
export class Repository {
  /** Folder of the checkout. */
  readonly root: string;
  /** All files, sorted. */
  readonly paths: readonly string[];
  readonly facts: ReadonlyMap<string, SourceFacts>;

  readonly #files: ReadonlySet<string>;
  readonly #folders = new Set<string>(['']);
  readonly #byName = new Map<string, string[]>();

  constructor(
    root: string,
    paths: readonly string[],
    facts: ReadonlyMap<string, SourceFacts>,
  ) {
    this.root = root;
    this.paths = paths;
    this.facts = facts;
    this.#files = new Set(paths);
    for (const path of paths) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const sameName = this.#byName.get(name);
      if (sameName) {
        sameName.push(path);
      } else {
        this.#byName.set(name, [path]);
      }
      for (
        let folder = folderOf(path);
        !this.#folders.has(folder);
        folder = folderOf(folder)
      ) {
        this.#folders.add(folder);
      }
    }
  }

  hasFile(path: string): boolean {
    return this.#files.has(path);
  }

  hasFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** Paths of the files with one of these names, in the order of the names. */
  named(...names: string[]): string[] {
    return names.flatMap(name => this.#byName.get(name) ?? []);
  }

  /** The text of a file, a configuration mostly; empty where it cannot be read. */
  async read(path: string): Promise<string> {
    return readFile(join(this.root, path), 'utf8').catch(() => '');
  }
}

/** The folder that a path is in; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Folders from a path's own up to the root, which is empty. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder; folder = folderOf(folder)) {
    folders.push(folder);
  }
  return [...folders, ''];
}

/** `a/b` and `../c` as `a/c`; `undefined` when it leads out of the repository. */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder ? folder.split('/') : [];
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) {
        return undefined;
      }
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
