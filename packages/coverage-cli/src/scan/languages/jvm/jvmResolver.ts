import { languageOf } from '../../files/languageOf';
import { Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { generatesCode } from './generatesCode';
import { JvmNames } from './JvmNames';

/** What comes with the languages, except what policies list because it does I/O. */
const STANDARD =
  /^(?:java\.(?!net|sql)|javax\.(?:annotation|crypto|lang|swing|xml)|jdk\.|sun\.|kotlin\.(?!test)|scala\.)/;

/** Parts of a name that tell the library: `org.junit.jupiter`. */
const LIBRARY_PARTS = 3;

class JvmResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #names: JvmNames;
  /** A build makes code that is in no file here, so what is missing may be that. */
  readonly #generates: boolean;

  constructor(repository: Repository, names: JvmNames, generates: boolean) {
    this.#repository = repository;
    this.#names = names;
    this.#generates = generates;
  }

  resolve(from: string, statement: ImportStatement): Resolution {
    for (const name of this.#fullNames(from, statement.specifier)) {
      const files = this.#filesOf(from, name, statement);
      if (files) {
        return { files };
      }
    }
    if (statement.isOptional) {
      return { files: [] };
    }
    if (this.#isMissing(statement)) {
      return { files: [], isUnresolved: true };
    }
    return STANDARD.test(`${statement.specifier}.`)
      ? { files: [] }
      : { files: [], package: libraryOf(statement.specifier) };
  }

  /** Types and functions of its own package that a file mentions. */
  withoutImport(from: string): string[] {
    const facts = this.#repository.facts.get(from)!;
    const imported = new Set(
      facts.imports.flatMap(({ specifier, names, isOptional }) =>
        isOptional || names?.[0]?.name === '*'
          ? []
          : [names?.[0]?.as ?? specifier.split('.').pop()!],
      ),
    );
    const own = new Set(facts.exports);
    return (facts.mentions ?? []).flatMap(name =>
      imported.has(name) || own.has(name)
        ? []
        : this.#names.filesOf(facts.namespace ?? '', name, from) ?? [],
    );
  }

  /** Scala also starts at the packages that a file is in. */
  #fullNames(from: string, specifier: string): string[] {
    const name = specifier.replace(/^_root_\./, '');
    if (languageOf(from) !== 'scala' || name !== specifier) {
      return [name];
    }
    const parts = (this.#repository.facts.get(from)?.namespace ?? '').split(
      '.',
    );
    return [
      name,
      ...parts.map((_, i) =>
        [...parts.slice(0, parts.length - i), name].join('.'),
      ),
    ];
  }

  #filesOf(
    from: string,
    name: string,
    { names }: ImportStatement,
  ): string[] | undefined {
    if (names?.[0]?.name === '*' && this.#names.hasPackage(name)) {
      return (this.#repository.facts.get(from)?.mentions ?? []).flatMap(
        mention => this.#names.filesOf(name, mention, from) ?? [],
      );
    }
    // `a.b.Type.Nested.member` is in the file of `a.b.Type`.
    const parts = name.split('.');
    for (let end = parts.length - 1; end >= 0; end -= 1) {
      const files = this.#names.filesOf(
        parts.slice(0, end).join('.'),
        parts[end],
        from,
      );
      if (files) {
        return files;
      }
    }
    return undefined;
  }

  #isMissing({ specifier, names }: ImportStatement): boolean {
    const parts = specifier.split('.');
    const last = names?.[0]?.name === '*' ? parts.length : parts.length - 1;
    // The package ends where the types begin.
    const type = parts.findIndex(part => /^[A-Z]/.test(part));
    const name = parts.slice(0, type < 0 ? last : type).join('.');
    return (
      !this.#generates &&
      this.#names.isOwn(name) &&
      !this.#names.hasPackage(name)
    );
  }
}

function libraryOf(specifier: string): string {
  const parts = specifier.split('.');
  const type = parts.findIndex(part => /^[A-Z*_]/.test(part));
  return parts
    .slice(0, Math.min(type < 1 ? parts.length : type, LIBRARY_PARTS))
    .join('.');
}

/** Finds the files of the types that Java, Kotlin and Scala import or mention. */
export const jvmResolver: ImportResolverFactory = {
  languages: ['java', 'kotlin', 'scala'],
  async create(repository) {
    return new JvmResolver(
      repository,
      new JvmNames(repository),
      await generatesCode(repository),
    );
  },
};
