import { StackFacts } from '../inventory/Inventory';
import { conventions } from './conventions';
import { SourceFile } from './conventions/TestConvention';
import { KnownTests } from './KnownTests';
import { below, joinPath } from '../model/pathParts';
import { sourceFile, subjectOf } from './SourceFile';

/** Where the convention and the repository's habits put the test of each source. */
export class ConventionalPaths {
  readonly #known: KnownTests;
  readonly #folders = new Map<string, string>();
  readonly #paths = new Map<string, string>();

  constructor(known: KnownTests, sources: SourceFile[]) {
    this.#known = known;
    // `api/auth.py` and `handlers/auth.py` must not share one `test_auth.py`.
    let shared = sources;
    for (const parents of [0, 1, Infinity]) {
      shared = this.#assign(shared, parents);
    }
  }

  of(path: string, stack: StackFacts): string {
    return this.#paths.get(path) ?? this.#path(sourceFile(path, stack), 0);
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

  #folderFor(source: SourceFile): string {
    const { folder, stack, extension } = source;
    const { fixedFolder, defaultFolder } = conventions[stack.stack];
    const fixed = fixedFolder?.(source) ?? null;
    if (fixed !== null) {
      return fixed;
    }
    const key = `${stack.root} ${extension} ${folder}`;
    let found = this.#folders.get(key);
    if (found === undefined) {
      found =
        this.#known.folderFor(folder, stack) ??
        defaultFolder(source, this.#known.foldersFor(folder, stack));
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
