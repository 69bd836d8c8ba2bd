import { isBuiltin } from 'node:module';
import { globMatcher } from '@backstage-coverage/plugin-coverage-common';
import { folderOf, joinPath, Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { ModuleAliases } from './ModuleAliases';
import { WorkspacePackages } from './WorkspacePackages';

const EXTENSIONS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.vue',
  '.svelte',
];

class ScriptResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #aliases: ModuleAliases;
  readonly #packages: WorkspacePackages;
  readonly #targets = new Map<string, string | null>();

  constructor(
    repository: Repository,
    aliases: ModuleAliases,
    packages: WorkspacePackages,
  ) {
    this.#repository = repository;
    this.#aliases = aliases;
    this.#packages = packages;
  }

  resolve(from: string, statement: ImportStatement): Resolution {
    const specifier = withoutQuery(statement.specifier);
    if (specifier.includes('*')) {
      return { files: this.#filesLike(from, specifier) };
    }
    const target = this.#targetOf(from, specifier);
    if (target !== undefined) {
      return { files: this.#filesOf(target, statement) };
    }
    const isRelative =
      /^\.{0,2}\//.test(specifier) || /^\.{1,2}$/.test(specifier);
    if (isRelative || this.#aliases.isAlias(from, specifier)) {
      return { files: [], isUnresolved: isCode(specifier) };
    }
    const name = packageOf(specifier);
    return isBuiltin(name) ? { files: [] } : { files: [], package: name };
  }

  /** Those of `import.meta.glob('./*.ts')`; none where it cannot be read. */
  #filesLike(from: string, pattern: string): string[] {
    try {
      const matches = globMatcher(this.#candidates(from, pattern));
      return [...this.#repository.facts.keys()].filter(matches);
    } catch {
      return [];
    }
  }

  /** The file that a specifier names, be it code or not. */
  #targetOf(from: string, specifier: string): string | undefined {
    const key = `${folderOf(from)}\n${specifier}`;
    const known = this.#targets.get(key);
    if (known !== undefined) {
      return known ?? undefined;
    }
    const target = this.#candidates(from, specifier)
      .map(path => this.#fileAt(path))
      .find(path => path !== undefined);
    this.#targets.set(key, target ?? null);
    return target;
  }

  #candidates(from: string, specifier: string): string[] {
    if (specifier.startsWith('.')) {
      const path = joinPath(folderOf(from), specifier);
      return path === undefined ? [] : [path];
    }
    return [
      ...this.#aliases.pathsOf(from, specifier),
      ...this.#packages.pathsOf(specifier),
    ];
  }

  /** As bundlers and TypeScript look: the file, with an extension, the folder's index. */
  #fileAt(path: string): string | undefined {
    const asTypeScript = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
    return [
      path,
      ...(asTypeScript === path
        ? []
        : [asTypeScript, path.replace(/\.jsx?$/, '.tsx')]),
      ...EXTENSIONS.map(extension => path + extension),
      ...EXTENSIONS.map(extension =>
        path ? `${path}/index${extension}` : `index${extension}`,
      ),
    ].find(candidate => this.#repository.hasFile(candidate));
  }

  #filesOf(target: string, { names }: ImportStatement): string[] {
    if (!this.#repository.facts.has(target)) {
      return [];
    }
    const origins = names?.map(({ name }) => this.#originOf(target, name));
    return [...new Set(origins ?? [target])];
  }

  /** The file that defines what a file is asked for: itself, or one behind it. */
  #originOf(file: string, name: string, asked?: Set<string>): string {
    return this.#definedBehind(file, name, asked) ?? file;
  }

  /**
   * `undefined` where the file does not have the name from another one.
   *
   * @param asked - files and names that are asked already, since barrels may hand
   * on each other
   */
  #definedBehind(
    file: string,
    name: string,
    asked = new Set<string>(),
  ): string | undefined {
    const facts = this.#repository.facts.get(file);
    const key = `${file}\n${name}`;
    if (
      !facts ||
      name === '*' ||
      asked.has(key) ||
      facts.exports.includes(name)
    ) {
      return undefined;
    }
    asked.add(key);
    for (const statement of facts.imports) {
      for (const handedOn of statement.isReexport
        ? statement.names ?? []
        : []) {
        const target = this.#targetOf(file, withoutQuery(statement.specifier));
        if (target === undefined || target === file) {
          continue;
        }
        if (handedOn.as === name) {
          return this.#originOf(target, handedOn.name, asked);
        }
        if (handedOn.as === '*' && name !== 'default') {
          const origin = this.#repository.facts
            .get(target)
            ?.exports.includes(name)
            ? target
            : this.#definedBehind(target, name, asked);
          if (origin !== undefined) {
            return origin;
          }
        }
      }
    }
    return undefined;
  }
}

/** Finds what imports of JavaScript and TypeScript name. */
export const scriptResolver: ImportResolverFactory = {
  languages: ['javascript', 'typescript', 'vue', 'svelte'],
  async create(repository) {
    return new ScriptResolver(
      repository,
      await ModuleAliases.read(repository),
      await WorkspacePackages.read(repository),
    );
  },
};

/** `./icon.svg?raw` as `./icon.svg`, and without a loader: `raw-loader!./x`. */
function withoutQuery(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf('!') + 1).replace(/[?].*$/, '');
}

/** A missing picture or style breaks no test. */
function isCode(specifier: string): boolean {
  const extension = /\.(\w+)$/.exec(specifier)?.[1];
  return (
    extension === undefined ||
    EXTENSIONS.includes(`.${extension}`) ||
    !/^(?:css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|ico|woff2?|ttf|json5?|ya?ml|md|mdx|txt|html|wasm|graphql|gql|mp[34])$/.test(
      extension,
    )
  );
}

/** `@scope/name` of `@scope/name/sub`. */
function packageOf(specifier: string): string {
  const [scope, name] = specifier.split('/');
  return scope.startsWith('@') && name ? `${scope}/${name}` : scope;
}
