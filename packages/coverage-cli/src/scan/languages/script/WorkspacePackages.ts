import { folderOf, joinPath, Repository } from '../../Repository';

interface PackageJson {
  name?: unknown;
  main?: unknown;
  module?: unknown;
  source?: unknown;
  types?: unknown;
  exports?: unknown;
}

/** Packages of the repository itself, which import each other by name. */
export class WorkspacePackages {
  readonly #byName: ReadonlyMap<string, { folder: string; entries: string[] }>;

  private constructor(
    byName: ReadonlyMap<string, { folder: string; entries: string[] }>,
  ) {
    this.#byName = byName;
  }

  static async read(repository: Repository): Promise<WorkspacePackages> {
    const byName = new Map<string, { folder: string; entries: string[] }>();
    for (const path of repository.named('package.json')) {
      const manifest = parsed(await repository.read(path));
      if (typeof manifest.name === 'string') {
        byName.set(manifest.name, {
          folder: folderOf(path),
          entries: entriesOf(manifest),
        });
      }
    }
    return new WorkspacePackages(byName);
  }

  /**
   * Paths, with or without extension, that a specifier may stand for: the sources
   * first, since what a build makes of them is not in the repository.
   */
  pathsOf(specifier: string): string[] {
    const parts = specifier.split('/');
    const size = specifier.startsWith('@') ? 2 : 1;
    const own = this.#byName.get(parts.slice(0, size).join('/'));
    if (!own) {
      return [];
    }
    const below = parts.slice(size).join('/');
    const relative = below
      ? [`src/${below}`, below, `lib/${below}`]
      : [...own.entries, 'src/index', 'index', 'lib/index', 'src/main'];
    return relative.flatMap(path => joinPath(own.folder, path) ?? []);
  }
}

/** What the manifest names, and the sources that builds usually make it of. */
function entriesOf(manifest: PackageJson): string[] {
  const { source, main, module, types } = manifest;
  const exported = (manifest.exports as Record<string, unknown> | undefined)?.[
    '.'
  ];
  const named = [source, module, main, types, ...stringsIn(exported)].filter(
    (path): path is string => typeof path === 'string',
  );
  return named.flatMap(path => [
    path,
    path
      .replace(/^(?:\.\/)?(?:dist|lib|build|out|es|cjs|esm)\//, 'src/')
      .replace(/(?:\.d)?\.[cm]?[jt]sx?$/, ''),
  ]);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).filter(item => typeof item === 'string')
    : [];
}

function parsed(text: string): PackageJson {
  try {
    return (JSON.parse(text) ?? {}) as PackageJson;
  } catch {
    return {};
  }
}
