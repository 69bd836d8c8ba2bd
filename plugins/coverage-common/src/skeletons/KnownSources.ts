import { InventoryIndex } from '../inventory/InventoryIndex';
import { folderOf, stemOf } from '../model/pathParts';

/**
 * The source files of a repository, to look up. Most tests import what they are
 * named after, so the others are made ready when the first one asks.
 */
export class KnownSources {
  readonly #index: InventoryIndex;
  #byStem: Map<string, string[]> | null = null;
  #folders: Set<string> | null = null;

  constructor(index: InventoryIndex) {
    this.#index = index;
  }

  has(path: string): boolean {
    const at = this.#index.places.get(path);
    return at !== undefined && this.#index.files[at].kind === 'source';
  }

  /** Paths of those with that name without extension. */
  named(stem: string): readonly string[] {
    this.#byStem ??= groupByStem(this.#paths());
    return this.#byStem.get(stem) ?? [];
  }

  /** Whether a source lies in the folder itself. */
  isFolder(folder: string): boolean {
    this.#folders ??= new Set(this.#paths().map(folderOf));
    return this.#folders.has(folder);
  }

  #paths(): string[] {
    return this.#index.files.flatMap(({ path, kind }) =>
      kind === 'source' ? path : [],
    );
  }
}

function groupByStem(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const stem = stemOf(path);
    const group = groups.get(stem);
    if (group) {
      group.push(path);
    } else {
      groups.set(stem, [path]);
    }
  }
  return groups;
}
