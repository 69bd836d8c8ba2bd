import { parse, ParseError } from 'jsonc-parser';
import { folderOf, foldersAbove, joinPath, Repository } from '../../Repository';
import { Alias, aliasOf } from './Alias';
import { aliasesOfBundler, aliasesOfManifest } from './bundlerAliases';

interface TsConfig {
  extends?: string | string[];
  references?: { path?: string }[];
  compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> };
}

const MAX_EXTENDS = 8;
/** In paths of a file that others extend: the folder of the one that does. */
const CONFIG_DIR = '${configDir}/';

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
    return aliasesOfTsConfig(repository, path, folderOf(path), 0);
  }
  if (!CONFIGS.test(path)) {
    return [];
  }
  const text = await repository.read(path);
  return [
    ...aliasesOfBundler(folderOf(path), text),
    ...(path.endsWith('package.json')
      ? aliasesOfManifest(folderOf(path), text)
      : []),
  ];
}

async function aliasesOfTsConfig(
  repository: Repository,
  path: string,
  configDir: string,
  depth: number,
): Promise<Alias[]> {
  const errors: ParseError[] = [];
  const config = (parse(await repository.read(path), errors, {
    allowTrailingComma: true,
  }) ?? {}) as TsConfig;
  const folder = folderOf(path);
  const { baseUrl, paths } = config.compilerOptions ?? {};
  const base = joinPath(folder, baseUrl ?? '.');
  const own =
    base === undefined
      ? []
      : Object.entries(paths ?? {}).flatMap(([pattern, targets]) =>
          Array.isArray(targets)
            ? targets.map(target =>
                target.startsWith(CONFIG_DIR)
                  ? aliasOf(configDir, pattern, [
                      target.slice(CONFIG_DIR.length),
                    ])
                  : aliasOf(base, pattern, [target]),
              )
            : [],
        );
  if (base !== undefined && baseUrl !== undefined) {
    own.push(aliasOf(base, '*', ['*']));
  }
  const inherited =
    paths !== undefined || depth === MAX_EXTENDS
      ? []
      : await Promise.all(
          [config.extends ?? []].flat().flatMap(name => {
            const parent = joinPath(folder, name);
            const file = [parent, `${parent}.json`].find(
              candidate =>
                candidate !== undefined && repository.hasFile(candidate),
            );
            return name.startsWith('.') && file
              ? [aliasesOfTsConfig(repository, file, configDir, depth + 1)]
              : [];
          }),
        );
  return [...own, ...inherited.flat()];
}
