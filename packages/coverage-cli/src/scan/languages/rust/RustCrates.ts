import { parse } from 'smol-toml';
import { folderOf, joinPath, Repository } from '../../Repository';

/** What one `Cargo.toml` says of its package. */
export interface RustPackage {
  /** Folder of the manifest. */
  folder: string;
  /** The file that others see: `src/lib.rs`; `undefined` without a library. */
  library?: string;
  /** First files of the library, the binaries, tests, examples and benchmarks. */
  roots: string[];
  /** What code calls a dependency, and the dependency's own name. */
  dependencies: ReadonlyMap<string, string>;
}

type Table = Record<string, unknown>;

/** Packages of a repository's manifests, and their libraries by name. */
export class RustCrates {
  readonly packages: readonly RustPackage[];
  /** By what code calls it: `my_crate`, also of `my-crate`. */
  readonly #libraries: ReadonlyMap<string, string>;

  private constructor(
    packages: readonly RustPackage[],
    libraries: ReadonlyMap<string, string>,
  ) {
    // A package within another one has the files below it.
    this.packages = packages.toSorted(
      (a, b) => b.folder.length - a.folder.length,
    );
    this.#libraries = libraries;
  }

  static async read(repository: Repository): Promise<RustCrates> {
    const manifests = await Promise.all(
      repository.named('Cargo.toml').map(async path => ({
        folder: folderOf(path),
        manifest: tableOf(await repository.read(path)),
      })),
    );
    const shared = new Map(
      manifests.flatMap(({ manifest }) =>
        Object.entries(table(table(manifest.workspace).dependencies)),
      ),
    );
    const libraries = new Map<string, string>();
    const packages = manifests.flatMap(({ folder, manifest }) => {
      const name = table(manifest.package).name;
      if (typeof name !== 'string') {
        return [];
      }
      const library = libraryOf(folder, manifest, repository);
      if (library) {
        const stated = table(manifest.lib).name;
        libraries.set(
          inCode(typeof stated === 'string' ? stated : name),
          library,
        );
        libraries.set(inCode(name), library);
      }
      return [
        {
          folder,
          library,
          roots: rootsOf(folder, manifest, library, repository),
          dependencies: dependenciesOf(manifest, shared),
        },
      ];
    });
    return new RustCrates(packages, libraries);
  }

  packageOf(path: string): RustPackage | undefined {
    return this.packages.find(
      ({ folder }) => folder === '' || path.startsWith(`${folder}/`),
    );
  }

  /** The first file of the library that code of a package calls so. */
  library(name: string, from: RustPackage | undefined): string | undefined {
    const dependency = from?.dependencies.get(name);
    return this.#libraries.get(dependency ? inCode(dependency) : name);
  }
}

function libraryOf(
  folder: string,
  manifest: Table,
  repository: Repository,
): string | undefined {
  const path = table(manifest.lib).path;
  const file = joinPath(folder, typeof path === 'string' ? path : 'src/lib.rs');
  return file !== undefined && repository.hasFile(file) ? file : undefined;
}

function rootsOf(
  folder: string,
  manifest: Table,
  library: string | undefined,
  repository: Repository,
): string[] {
  const stated = ['bin', 'test', 'example', 'bench'].flatMap(kind =>
    (Array.isArray(manifest[kind]) ? manifest[kind] : []).flatMap(target => {
      const path = table(target).path;
      const file =
        typeof path === 'string' ? joinPath(folder, path) : undefined;
      return file !== undefined && repository.hasFile(file) ? [file] : [];
    }),
  );
  const prefix = folder && `${folder}/`;
  const found = repository.paths.filter(
    path =>
      path.startsWith(prefix) &&
      /^(?:build\.rs|src\/main\.rs|(?:src\/bin|tests|examples|benches)\/(?:[^/]+|[^/]+\/main)\.rs)$/.test(
        path.slice(prefix.length),
      ),
  );
  return [...new Set([...(library ? [library] : []), ...stated, ...found])];
}

function dependenciesOf(
  manifest: Table,
  shared: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const dependencies = new Map<string, string>();
  for (const holder of [manifest, ...Object.values(table(manifest.target))]) {
    for (const kind of [
      'dependencies',
      'dev-dependencies',
      'build-dependencies',
    ]) {
      for (const [name, stated] of Object.entries(table(table(holder)[kind]))) {
        const detail = table(stated).workspace ? shared.get(name) : stated;
        const renamed = table(detail).package;
        dependencies.set(
          inCode(name),
          typeof renamed === 'string' ? renamed : name,
        );
      }
    }
  }
  return dependencies;
}

function inCode(name: string): string {
  return name.replaceAll('-', '_');
}

function tableOf(text: string): Table {
  try {
    return table(parse(text));
  } catch {
    // A manifest that Cargo could not read tells nothing.
    return {};
  }
}

function table(value: unknown): Table {
  return typeof value === 'object' && value !== null ? (value as Table) : {};
}
