import { folderOf, joinPath, Repository } from '../../Repository';
import { SwiftToken, tokenizeSwift } from './tokenizeSwift';

interface Target {
  name: string;
  folder: string;
  /** The `Package.swift` that states it. */
  manifest: string;
}

const TARGET =
  /^(?:target|executableTarget|testTarget|macro|plugin|systemLibrary)$/;

/** The modules of a repository: targets of its packages, else folders. */
export class SwiftModules {
  /** Innermost first. */
  readonly #targets: readonly Target[];
  /** All strings of each manifest: names of targets, products and packages. */
  readonly #stated: ReadonlyMap<string, ReadonlySet<string>>;
  /** Products from outside, and the packages that have them. */
  readonly #products: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, string[]>();

  private constructor(
    repository: Repository,
    targets: Target[],
    stated: ReadonlyMap<string, ReadonlySet<string>>,
    products: ReadonlyMap<string, string>,
  ) {
    this.#targets = targets.toSorted(
      (a, b) => b.folder.length - a.folder.length,
    );
    this.#stated = stated;
    this.#products = products;
    for (const path of repository.facts.keys()) {
      if (path.endsWith('.swift')) {
        const name = this.of(path);
        const same = this.#byName.get(name);
        if (same) {
          same.push(path);
        } else {
          this.#byName.set(name, [path]);
        }
      }
    }
  }

  static async read(repository: Repository): Promise<SwiftModules> {
    const targets: Target[] = [];
    const stated = new Map<string, ReadonlySet<string>>();
    const products = new Map<string, string>();
    for (const manifest of repository.named('Package.swift')) {
      const tokens = tokenizeSwift(await repository.read(manifest));
      const folder = folderOf(manifest);
      stated.set(
        manifest,
        new Set(
          tokens.flatMap(({ kind, text }) => (kind === 'string' ? [text] : [])),
        ),
      );
      for (const { kind, name, path, isTest } of callsOf(tokens)) {
        if (kind === 'product') {
          products.set(name, path ?? name);
          continue;
        }
        const candidates = path
          ? [path]
          : [
              ...(isTest ? ['Tests'] : []),
              'Sources',
              'Source',
              'src',
              'srcs',
              'Tests',
              'Plugins',
            ].map(base => `${base}/${name}`);
        const found = candidates
          .map(candidate => joinPath(folder, candidate))
          .find(
            candidate =>
              candidate !== undefined && repository.hasFolder(candidate),
          );
        if (found !== undefined) {
          targets.push({ name, folder: found, manifest });
        }
      }
    }
    return new SwiftModules(repository, targets, stated, products);
  }

  /** The module of a file; without a package, of the folder of an Xcode target. */
  of(path: string): string {
    const target = this.#targetOf(path);
    if (target) {
      return target.name;
    }
    const folders = path.split('/').slice(0, -1);
    const sources = folders.findLastIndex(name =>
      /^(?:Sources?|Tests)$/.test(name),
    );
    const tests = folders.find(name => /.Tests$/.test(name));
    return tests ?? folders[sources + 1] ?? folders[0] ?? '';
  }

  /** Files of a module; `undefined` where the repository has none called so. */
  files(name: string): readonly string[] | undefined {
    return this.#byName.get(name);
  }

  /** Files that no package holds: those of Xcode's targets. */
  get loose(): string[] {
    return [...this.#byName.values()]
      .flat()
      .filter(path => !this.#targetOf(path));
  }

  /** Whether no target, product or package of a file's manifest is called so. */
  isUnknown(path: string, module: string): boolean {
    const target = this.#targetOf(path);
    return (
      target !== undefined && !this.#stated.get(target.manifest)!.has(module)
    );
  }

  isInPackage(path: string): boolean {
    return this.#targetOf(path) !== undefined;
  }

  packageOf(module: string): string {
    return this.#products.get(module) ?? module;
  }

  #targetOf(path: string): Target | undefined {
    return this.#targets.find(
      ({ folder }) => folder === '' || path.startsWith(`${folder}/`),
    );
  }
}

/** `.target(name: "A", path: "b")` and `.product(name: "A", package: "c")` */
function callsOf(tokens: readonly SwiftToken[]) {
  return tokens.flatMap(({ kind, text }, i) => {
    const isCall =
      kind === 'word' &&
      tokens[i - 1]?.text === '.' &&
      tokens[i + 1]?.text === '(' &&
      (TARGET.test(text) || text === 'product');
    const end = isCall ? endOfCall(tokens, i + 1) : i;
    const argument = (name: string) => {
      for (let at = i + 2, depth = 0; at < end; at += 1) {
        depth += /^[([]$/.test(tokens[at].text) ? 1 : 0;
        depth -= /^[)\]]$/.test(tokens[at].text) ? 1 : 0;
        const isNamed =
          depth === 0 &&
          tokens[at].text === name &&
          tokens[at + 1]?.text === ':' &&
          tokens[at + 2]?.kind === 'string';
        if (isNamed) {
          return tokens[at + 2].text;
        }
      }
      return undefined;
    };
    const name = isCall ? argument('name') : undefined;
    return name === undefined
      ? []
      : [
          {
            kind: text,
            name,
            path: argument(text === 'product' ? 'package' : 'path'),
            isTest: text === 'testTarget',
          },
        ];
  });
}

function endOfCall(tokens: readonly SwiftToken[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    depth += tokens[at].text === '(' ? 1 : 0;
    depth -= tokens[at].text === ')' ? 1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return tokens.length;
}
