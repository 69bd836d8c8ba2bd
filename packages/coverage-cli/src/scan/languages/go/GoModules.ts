import { folderOf, foldersAbove, joinPath, Repository } from '../../Repository';

/** What one `go.mod` says. */
interface GoModule {
  folder: string;
  path: string;
  /** Paths of the modules that it takes from elsewhere. */
  required: string[];
  /** Local folders that stand in for modules. */
  replaced: { path: string; folder: string }[];
}

/** The Go modules of a repository: nested ones, and local replacements. */
export class GoModules {
  readonly #byFolder: ReadonlyMap<string, GoModule>;

  private constructor(byFolder: ReadonlyMap<string, GoModule>) {
    this.#byFolder = byFolder;
  }

  static async read(repository: Repository): Promise<GoModules> {
    const modules = await Promise.all(
      repository
        .named('go.mod')
        .map(async path => parsed(folderOf(path), await repository.read(path))),
    );
    return new GoModules(new Map(modules.map(own => [own.folder, own])));
  }

  /**
   * The folder that a package would be in if it is of the repository: that of the
   * innermost module whose path it is below.
   */
  folderOf(from: string, specifier: string): string | undefined {
    const candidates = [
      ...(this.#moduleOf(from)?.replaced ?? []),
      ...this.#byFolder.values(),
    ].filter(({ path }) => isBelow(specifier, path));
    const longest = Math.max(...candidates.map(({ path }) => path.length));
    const module = candidates.find(({ path }) => path.length === longest);
    return (
      module && joinPath(module.folder, specifier.slice(module.path.length))
    );
  }

  /** The required module that a package is of. */
  requiredOf(from: string, specifier: string): string | undefined {
    return this.#moduleOf(from)
      ?.required.filter(path => isBelow(specifier, path))
      .sort((a, b) => b.length - a.length)[0];
  }

  #moduleOf(path: string): GoModule | undefined {
    const folder = foldersAbove(path).find(above => this.#byFolder.has(above));
    return folder === undefined ? undefined : this.#byFolder.get(folder);
  }
}

function parsed(folder: string, text: string): GoModule {
  const module: GoModule = { folder, path: '', required: [], replaced: [] };
  let block = '';
  for (const line of text.split('\n')) {
    const words = line
      .replace(/\/\/.*/, '')
      .replaceAll('"', '')
      .trim()
      .split(/\s+/);
    if (words[0] === ')') {
      block = '';
    } else if (words[1] === '(') {
      block = words[0];
    } else if (words[0]) {
      addDirective(module, block ? [block, ...words] : words);
    }
  }
  return module;
}

function addDirective(module: GoModule, words: string[]): void {
  const [directive, path = ''] = words;
  if (directive === 'module') {
    module.path = path;
  } else if (directive === 'require') {
    module.required.push(path);
  } else if (directive === 'replace') {
    const target = words[words.indexOf('=>') + 1] ?? '';
    const folder = /^\.\.?(?:\/|$)/.test(target)
      ? joinPath(module.folder, target)
      : undefined;
    if (folder !== undefined) {
      module.replaced.push({ path, folder });
    }
  }
}

function isBelow(specifier: string, path: string): boolean {
  return (
    path !== '' && (specifier === path || specifier.startsWith(`${path}/`))
  );
}
