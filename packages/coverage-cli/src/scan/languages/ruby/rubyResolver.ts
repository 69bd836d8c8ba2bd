import { pathKind } from '../../files/pathKind';
import { folderOf, joinPath, Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { rubyGems } from './rubyGems';

/** Folders that are on the load path of a gem, of Rails and of the test runners. */
const LOAD_PATHS = ['lib', 'app', 'spec', 'test', ''];

class RubyResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #gemOf: (path: string) => string | null | undefined;
  /** Folders with a Gemfile or a gemspec, innermost first. */
  readonly #roots: readonly string[];
  /** Files that define a constant, by its full name. */
  readonly #definitions = new Map<string, string[]>();

  constructor(
    repository: Repository,
    gemOf: (path: string) => string | null | undefined,
  ) {
    this.#repository = repository;
    this.#gemOf = gemOf;
    this.#roots = [
      ...new Set([
        ...repository.paths
          .filter(path => /(?:^|\/)(?:Gemfile|[\w.-]+\.gemspec)$/.test(path))
          .map(folderOf),
        '',
      ]),
    ].sort((a, b) => b.length - a.length);
    for (const [path, { exports }] of repository.facts) {
      if (path.endsWith('.rb') && pathKind(path) !== 'vendored') {
        for (const name of exports) {
          const same = this.#definitions.get(name);
          if (same) {
            same.push(path);
          } else {
            this.#definitions.set(name, [path]);
          }
        }
      }
    }
  }

  resolve(from: string, statement: ImportStatement): Resolution {
    const { specifier } = statement;
    const target = specifier.startsWith('.')
      ? this.#fileAt(folderOf(from), specifier)
      : this.#loaded(from, specifier);
    if (target !== undefined) {
      return { files: this.#isLoader(from) ? [] : [target] };
    }
    if (specifier.startsWith('.')) {
      return { files: [], isUnresolved: !statement.isOptional };
    }
    const gem = this.#gemOf(specifier);
    if (gem !== undefined) {
      return gem === null ? { files: [] } : { files: [], package: gem };
    }
    return this.#isOwn(specifier)
      ? { files: [], isUnresolved: !statement.isOptional }
      : { files: [], package: specifier.split('/')[0] };
  }

  /** Files of the constants that a file mentions, which autoloading finds. */
  withoutImport(from: string): string[] {
    const mentions = this.#repository.facts.get(from)?.mentions ?? [];
    return [
      ...new Set(mentions.flatMap(mention => this.#fileOf(from, mention))),
    ];
  }

  /** A file of nothing but requires loads everything and uses nothing of it. */
  #isLoader(path: string): boolean {
    return this.#repository.facts.get(path)?.hasOwnCode === false;
  }

  #loaded(from: string, path: string): string | undefined {
    const root = this.#roots.find(
      folder => folder === '' || from.startsWith(`${folder}/`),
    )!;
    for (const base of [root, ...this.#roots]) {
      for (const folder of LOAD_PATHS) {
        const found = this.#fileAt(
          [base, folder].filter(Boolean).join('/'),
          path,
        );
        if (found !== undefined) {
          return found;
        }
      }
    }
    return undefined;
  }

  #fileAt(folder: string, path: string): string | undefined {
    const joined = joinPath(folder, path.replace(/\.rb$/, ''));
    return joined !== undefined && this.#repository.hasFile(`${joined}.rb`)
      ? `${joined}.rb`
      : undefined;
  }

  /** A path below the repository's own library, which no compiled extension brings. */
  #isOwn(path: string): boolean {
    const [top, ...below] = path.split('/');
    return (
      below.length > 0 &&
      this.#roots.some(root => {
        const folder = root && `${root}/`;
        return (
          this.#repository.hasFolder(`${folder}lib/${top}`) &&
          !this.#repository.hasFolder(`${folder}ext`)
        );
      })
    );
  }

  /**
   * Looks for a constant as Ruby does: in the modules around it from the inside
   * out, then at the top.
   */
  #fileOf(from: string, mention: string): string[] {
    const [scope, written] = mention.split('/');
    const around = scope ? scope.split('::') : [];
    for (let count = around.length; count >= 0; count--) {
      const name = [...around.slice(0, count), written].join('::');
      const files = this.#definitions.get(name);
      if (files) {
        return files.includes(from) ? [] : [this.#main(name, files)];
      }
    }
    // A constant of a class that is made while the program runs.
    const outer = written.includes('::')
      ? written.slice(0, written.lastIndexOf('::'))
      : '';
    return outer ? this.#fileOf(from, `${scope}/${outer}`) : [];
  }

  /** Of the files that open a class, the one that is called like it. */
  #main(name: string, files: readonly string[]): string {
    const path = `/${underscored(name)}.rb`;
    return (
      files.find(file => `/${file}`.endsWith(path)) ??
      files.find(file => pathKind(file) !== 'test') ??
      files[0]
    );
  }
}

/** Finds what Ruby requires, and the constants that it mentions. */
export const rubyResolver: ImportResolverFactory = {
  languages: ['ruby'],
  async create(repository) {
    return new RubyResolver(repository, await rubyGems(repository));
  },
};

/** `HTMLParser::TagSoup` as `html_parser/tag_soup`. */
function underscored(name: string): string {
  return name
    .replaceAll('::', '/')
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
