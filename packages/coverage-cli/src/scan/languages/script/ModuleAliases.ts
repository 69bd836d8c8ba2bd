import { parse, ParseError } from 'jsonc-parser';
import { folderOf, foldersAbove, joinPath, Repository } from '../../Repository';

/** A pattern with at most one `*`, and what it stands for. */
interface Alias {
  before: string;
  after: string;
  isExact: boolean;
  /** From the repository's root, with `*` where the pattern has it. */
  targets: string[];
}

interface TsConfig {
  extends?: string | string[];
  references?: { path?: string }[];
  compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> };
}

const MAX_EXTENDS = 8;

/** `'@': path.resolve(__dirname, './src')`, `join(...)`, `new URL('./src', ...)`, `'/src'` */
const BUNDLER_ALIAS =
  /['"]?((?:@|~|#|\$)[\w@/-]*|[\w-]+)['"]?\s*:\s*(?:(?:path\.)?(?:resolve|join)\(\s*(?:__dirname|import\.meta\.dirname|process\.cwd\(\))\s*,\s*|fileURLToPath\(\s*new URL\(\s*|new URL\(\s*)['"]([^'"]+)['"]/g;
const FIND_REPLACEMENT =
  /find:\s*['"]([^'"]+)['"]\s*,\s*replacement:\s*(?:[\w.]*\(\s*(?:__dirname\s*,\s*|new URL\(\s*)?)?['"]([^'"]+)['"]/g;
/** `'^@/(.*)$': '<rootDir>/src/$1'` */
const NAME_MAPPER =
  /['"]\^([^'"]+?)\/?\(\.[*+]\)\$?['"]\s*:\s*\[?\s*['"]<rootDir>\/([^'"]*?)\/?\$1['"]/g;

const CONFIGS =
  /(?:^|\/)(?:(?:vite|vitest|jest|webpack|rollup|nuxt|svelte|vue|next|babel)\.config\.[cm]?[jt]s|package\.json)$/;
const TS_CONFIGS = /(?:^|\/)[tj]sconfig(?:\.[\w.-]+)?\.json$/;

/**
 * Path aliases of JavaScript projects, by the folder that they hold in: of
 * `tsconfig.json`, of bundlers and of jest, read without running them. Where
 * nothing is stated, `@/` and `~/` are the project's `src`, as Vue and Nuxt have it.
 */
export class ModuleAliases {
  readonly #byFolder: ReadonlyMap<string, Alias[]>;
  readonly #repository: Repository;

  private constructor(
    repository: Repository,
    byFolder: ReadonlyMap<string, Alias[]>,
  ) {
    this.#repository = repository;
    this.#byFolder = byFolder;
  }

  static async read(repository: Repository): Promise<ModuleAliases> {
    const byFolder = new Map<string, Alias[]>();
    for (const path of repository.paths) {
      const found = await aliasesOf(repository, path);
      if (found.length > 0) {
        const folder = folderOf(path);
        byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...found]);
      }
    }
    return new ModuleAliases(repository, byFolder);
  }

  /** Paths without extension that a specifier may stand for, most likely first. */
  pathsOf(from: string, specifier: string): string[] {
    const stated = foldersAbove(from).flatMap(folder =>
      (this.#byFolder.get(folder) ?? []).flatMap(alias =>
        resolved(alias, specifier),
      ),
    );
    return [...stated, ...this.#usual(from, specifier)];
  }

  /** Whether a specifier is meant for a file of the repository. */
  isAlias(from: string, specifier: string): boolean {
    return (
      /^[@~]\//.test(specifier) ||
      foldersAbove(from).some(folder =>
        (this.#byFolder.get(folder) ?? []).some(
          alias => alias.before !== '' && resolved(alias, specifier).length > 0,
        ),
      )
    );
  }

  #usual(from: string, specifier: string): string[] {
    if (!/^[@~]\//.test(specifier)) {
      return [];
    }
    const below = specifier.slice(2);
    return foldersAbove(from).flatMap(folder => {
      const source = folder ? `${folder}/src` : 'src';
      return this.#repository.hasFolder(source) ? [`${source}/${below}`] : [];
    });
  }
}

function resolved(alias: Alias, specifier: string): string[] {
  const { before, after, isExact, targets } = alias;
  if (isExact) {
    return specifier === before ? targets : [];
  }
  const fits =
    specifier.length >= before.length + after.length &&
    specifier.startsWith(before) &&
    specifier.endsWith(after);
  const middle = specifier.slice(
    before.length,
    specifier.length - after.length,
  );
  return fits ? targets.map(target => target.replace('*', () => middle)) : [];
}

async function aliasesOf(
  repository: Repository,
  path: string,
): Promise<Alias[]> {
  if (TS_CONFIGS.test(path)) {
    return aliasesOfTsConfig(repository, path, 0);
  }
  return CONFIGS.test(path)
    ? aliasesOfBundler(folderOf(path), await repository.read(path))
    : [];
}

async function aliasesOfTsConfig(
  repository: Repository,
  path: string,
  depth: number,
): Promise<Alias[]> {
  const errors: ParseError[] = [];
  const config = (parse(await repository.read(path), errors, {
    allowTrailingComma: true,
  }) ?? {}) as TsConfig;
  const folder = folderOf(path);
  const { baseUrl, paths = {} } = config.compilerOptions ?? {};
  const base = joinPath(folder, baseUrl ?? '.');
  const own =
    base === undefined
      ? []
      : Object.entries(paths).flatMap(([pattern, targets]) =>
          Array.isArray(targets) ? [aliasOf(base, pattern, targets)] : [],
        );
  if (base !== undefined && baseUrl !== undefined) {
    own.push(aliasOf(base, '*', ['*']));
  }
  const inherited =
    own.length > 0 || depth === MAX_EXTENDS
      ? []
      : await Promise.all(
          [config.extends ?? []].flat().flatMap(name => {
            const parent = joinPath(folder, name);
            const file = [parent, `${parent}.json`].find(
              candidate =>
                candidate !== undefined && repository.hasFile(candidate),
            );
            return name.startsWith('.') && file
              ? [aliasesOfTsConfig(repository, file, depth + 1)]
              : [];
          }),
        );
  return [...own, ...inherited.flat()];
}

function aliasesOfBundler(folder: string, text: string): Alias[] {
  const prefixes = [
    ...text.matchAll(BUNDLER_ALIAS),
    ...text.matchAll(FIND_REPLACEMENT),
  ].flatMap(([, name, target]) => {
    const path = target.replace(/^\//, './').replace(/\/$/, '');
    const prefix = name.replace(/\/$/, '');
    return [
      aliasOf(folder, `${prefix}/*`, [`${path}/*`]),
      aliasOf(folder, prefix, [path]),
    ];
  });
  const mapped = [...text.matchAll(NAME_MAPPER)].map(([, name, target]) => {
    const prefix = name.replace(/\\(.)/g, '$1').replace(/\/$/, '');
    return aliasOf(folder, `${prefix}/*`, [target ? `${target}/*` : '*']);
  });
  return [...prefixes, ...mapped];
}

function aliasOf(base: string, pattern: string, targets: string[]): Alias {
  const star = pattern.indexOf('*');
  return {
    before: star < 0 ? pattern : pattern.slice(0, star),
    after: star < 0 ? '' : pattern.slice(star + 1),
    isExact: star < 0,
    targets: targets.flatMap(target =>
      typeof target === 'string' ? joinPath(base, target) ?? [] : [],
    ),
  };
}
