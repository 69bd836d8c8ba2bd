import { languageOf } from '../../files/languageOf';
import { Repository } from '../../Repository';
import {
  ImportResolver,
  ImportResolverFactory,
  Resolution,
} from '../../source/ImportResolver';
import { ImportStatement } from '../../source/SourceFacts';
import { DotnetProjects } from './DotnetProjects';

/** What comes with .NET, except what policies list because it does I/O. */
const STANDARD = /^System(?!\.(?:Net|Data)(?:\.|$))(?:\.|$)/;

class CsharpResolver implements ImportResolver {
  readonly #repository: Repository;
  readonly #projects: DotnetProjects;
  /** By full name, all files of a partial type. */
  readonly #files = new Map<string, string[]>();
  readonly #namespaces = new Set<string>(['']);
  /** By folder of a project. */
  readonly #globalUsings = new Map<string | undefined, string[]>();

  constructor(repository: Repository, projects: DotnetProjects) {
    this.#repository = repository;
    this.#projects = projects;
    for (const [path, { exports, imports }] of repository.facts) {
      if (languageOf(path) === 'c#') {
        exports.forEach(name => this.#addExport(name, path));
        this.#addGlobalUsings(path, imports);
      }
    }
  }

  resolve(from: string, statement: ImportStatement): Resolution {
    const { specifier, names, isOptional } = statement;
    if (!names) {
      const files = this.#qualified(from, specifier);
      if (files.length > 0 || isOptional) {
        return { files };
      }
    }
    if (isOptional || this.#isKnown(from, specifier)) {
      return { files: [] };
    }
    if (this.#projects.isOwn(specifier)) {
      return { files: [], isUnresolved: true };
    }
    return STANDARD.test(specifier)
      ? { files: [] }
      : { files: [], package: specifier.split('.').slice(0, 2).join('.') };
  }

  /** A using names no type: those that the file mentions are what it reaches. */
  withoutImport(from: string): string[] {
    const own = this.#repository.facts.get(from)?.mentions ?? [];
    const visible = this.#visible(from);
    return own.flatMap(mention => {
      const namespace = visible.find(name =>
        this.#files.has(within(name, mention)),
      );
      return namespace === undefined
        ? []
        : this.#filesOf(within(namespace, mention), from);
    });
  }

  /** Namespaces of the file and around it first, then those that it uses. */
  #visible(from: string): string[] {
    const { imports } = this.#repository.facts.get(from)!;
    const used = imports.filter(({ names }) => names);
    const inner = used.filter(({ isOptional }) => isOptional);
    return [
      ...new Set([
        ...inner.map(({ specifier }) => specifier),
        ...used.map(({ specifier }) => specifier),
        ...(this.#globalUsings.get(this.#projects.folderOf(from)) ?? []),
        ...this.#projects.usingsOf(from),
        '',
      ]),
    ].filter(name => this.#namespaces.has(name));
  }

  /** `Models.User.Create` within `Acme` is in the file of `Acme.Models.User`. */
  #qualified(from: string, specifier: string): string[] {
    const parts = specifier.split('.');
    for (const namespace of ['', ...this.#visible(from)]) {
      for (let end = parts.length; end > 0; end -= 1) {
        const name = within(namespace, parts.slice(0, end).join('.'));
        if (this.#files.has(name)) {
          return this.#filesOf(name, from);
        }
      }
    }
    return [];
  }

  #isKnown(from: string, specifier: string): boolean {
    return (
      this.#visible(from).some(name =>
        this.#namespaces.has(within(name, specifier)),
      ) || this.#namespaces.has(specifier)
    );
  }

  /** Of types that two projects call the same, those of the project that asks. */
  #filesOf(name: string, from: string): string[] {
    const files = this.#files.get(name) ?? [];
    const project = this.#projects.folderOf(from);
    const near = files.filter(
      path => this.#projects.folderOf(path) === project,
    );
    return near.length > 0 ? near : files;
  }

  #addExport(name: string, path: string): void {
    const files = this.#files.get(name);
    if (files) {
      files.push(path);
    } else {
      this.#files.set(name, [path]);
    }
    for (let dot = name.lastIndexOf('.'); dot > 0; ) {
      this.#namespaces.add(name.slice(0, dot));
      dot = name.lastIndexOf('.', dot - 1);
    }
  }

  #addGlobalUsings(path: string, imports: readonly ImportStatement[]): void {
    const shared = imports.filter(
      ({ isReexport, names }) => isReexport && names,
    );
    if (shared.length > 0) {
      const project = this.#projects.folderOf(path);
      this.#globalUsings.set(project, [
        ...(this.#globalUsings.get(project) ?? []),
        ...shared.map(({ specifier }) => specifier),
      ]);
    }
  }
}

/** Finds the files of the types that C# mentions, by namespaces and usings. */
export const csharpResolver: ImportResolverFactory = {
  languages: ['c#'],
  async create(repository) {
    return new CsharpResolver(
      repository,
      await DotnetProjects.read(repository),
    );
  },
};

function within(namespace: string, name: string): string {
  return namespace ? `${namespace}.${name}` : name;
}
