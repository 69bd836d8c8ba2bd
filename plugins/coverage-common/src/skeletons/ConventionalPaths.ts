import { InventoryFile, StackFacts } from '../inventory/Inventory';
import { conventions } from './conventions';
import { SourceFile, SourcePlace } from './conventions/TestConvention';
import { KnownTests } from './KnownTests';
import { below, extensionOf, folderOf, joinPath } from '../model/pathParts';
import { sourceFile, subjectOf } from './SourceFile';

/** Where the convention and the repository's habits put the test of each source. */
export class ConventionalPaths {
  readonly #known: KnownTests;
  readonly #folders = new Map<string, string>();
  #latest: (SourcePlace & { testFolder: string }) | null = null;
  /** Of those sources whose test has not simply the source's name. */
  readonly #paths = new Map<string, string>();

  constructor(
    known: KnownTests,
    files: readonly InventoryFile[],
    stackOf: (path: string) => StackFacts | null,
  ) {
    this.#known = known;
    // `api/auth.py` and `handlers/auth.py` must not share one `test_auth.py`.
    let shared = this.#inSharedFolders(files, stackOf);
    for (const parents of [0, 1, Infinity]) {
      shared = this.#assign(shared, parents);
    }
  }

  of(source: SourceFile): string {
    return this.#paths.get(source.path) ?? this.#path(source, 0);
  }

  /** Those whose tests lie where tests of another folder do, too: only they can meet. */
  #inSharedFolders(
    files: readonly InventoryFile[],
    stackOf: (path: string) => StackFacts | null,
  ): SourceFile[] {
    const shared = new Set<string>();
    const users = new Map<string, string>();
    const eachSource = (
      visit: (source: SourcePlace, testFolder: string) => void,
    ) => {
      for (const { path, kind } of files) {
        const stack = kind === 'source' ? stackOf(path) : null;
        if (stack) {
          const folder = folderOf(path);
          const source = { path, folder, extension: extensionOf(path), stack };
          visit(source, this.#folderFor(source));
        }
      }
    };
    let latest = { folder: '', testFolder: '' };
    eachSource(({ folder }, testFolder) => {
      if (folder === latest.folder && testFolder === latest.testFolder) {
        return;
      }
      latest = { folder, testFolder };
      const user = users.get(testFolder);
      if (user === undefined) {
        users.set(testFolder, folder);
      } else if (user !== folder) {
        shared.add(testFolder);
      }
    });
    const sources: SourceFile[] = [];
    if (shared.size > 0) {
      eachSource(({ path, stack }, testFolder) => {
        if (shared.has(testFolder)) {
          sources.push(sourceFile(path, stack));
        }
      });
    }
    return sources;
  }

  /** Those of which a file of another folder got the same test path. */
  #assign(sources: SourceFile[], parents: number): SourceFile[] {
    const folders = new Map<string, string | null>();
    const paths = sources.map(source => this.#path(source, parents));
    sources.forEach(({ path, folder }, i) => {
      this.#paths.set(path, paths[i]);
      const other = folders.get(paths[i]);
      if (other === undefined) {
        folders.set(paths[i], folder);
      } else if (other !== folder) {
        folders.set(paths[i], null);
      }
    });
    return sources.filter((_, i) => folders.get(paths[i]) === null);
  }

  /** With so many folders above the source in the name. */
  #path(source: SourceFile, parents: number): string {
    const { stack } = source;
    const { fileName } = conventions[stack.stack];
    const style = this.#known.styleOf(stack);
    return joinPath(
      this.#folderFor(source),
      fileName(
        parents > 0 ? longName(source, parents) : source.stem,
        source,
        style,
      ),
    );
  }

  #folderFor(source: SourcePlace): string {
    const { folder, stack, extension } = source;
    const { fixedFolder } = conventions[stack.stack];
    const fixed = fixedFolder?.(source) ?? null;
    if (fixed !== null) {
      return fixed;
    }
    // Neighbours come one after the other.
    if (
      folder !== this.#latest?.folder ||
      extension !== this.#latest.extension ||
      stack !== this.#latest.stack
    ) {
      const testFolder = this.#habitualFolder(source);
      this.#latest = { ...source, testFolder };
    }
    return this.#latest.testFolder;
  }

  #habitualFolder(source: SourcePlace): string {
    const { folder, stack, extension } = source;
    const key = `${stack.root} ${extension} ${folder}`;
    let found = this.#folders.get(key);
    if (found === undefined) {
      found =
        this.#known.folderFor(folder, stack) ??
        conventions[stack.stack].defaultFolder(
          source,
          this.#known.foldersFor(folder, stack),
        );
      this.#folders.set(key, found);
    }
    return found;
  }
}

function longName(source: SourceFile, parents: number): string {
  const inside = below(source.folder, source.stack.root).split('/');
  return [...inside.filter(Boolean).slice(-parents), subjectOf(source)].join(
    '_',
  );
}
