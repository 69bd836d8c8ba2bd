import { languageOf } from '../files/languageOf';
import { goResolver } from '../languages/go/goResolver';
import { pythonResolver } from '../languages/python/pythonResolver';
import { scriptResolver } from '../languages/script/scriptResolver';
import { Repository } from '../Repository';
import { ImportResolver, ImportResolverFactory } from './ImportResolver';

/** Every language whose imports are followed. */
export const importResolvers: readonly ImportResolverFactory[] = [
  goResolver,
  pythonResolver,
  scriptResolver,
];

/** Where the imports of one file lead; lists are sorted, each entry once. */
export interface FileImports {
  files: string[];
  packages: string[];
  /** As written. */
  unresolved: string[];
}

/** By path, for every file whose language's imports are followed. */
export async function resolveImports(
  repository: Repository,
): Promise<Map<string, FileImports>> {
  const resolvers = new Map<string, ImportResolver>();
  const present = new Set([...repository.facts.keys()].map(languageOf));
  for (const factory of importResolvers) {
    if (factory.languages.some(language => present.has(language))) {
      const resolver = await factory.create(repository);
      factory.languages.forEach(name => resolvers.set(name, resolver));
    }
  }
  const imports = new Map<string, FileImports>();
  for (const path of repository.facts.keys()) {
    const resolver = resolvers.get(languageOf(path)!);
    if (resolver) {
      imports.set(path, importsOf(path, repository, resolver));
    }
  }
  return imports;
}

function importsOf(
  path: string,
  repository: Repository,
  resolver: ImportResolver,
): FileImports {
  const files = new Set(resolver.withoutImport?.(path) ?? []);
  const packages = new Set<string>();
  const unresolved = new Set<string>();
  for (const statement of repository.facts.get(path)!.imports) {
    const found = resolver.resolve(path, statement);
    found.files.forEach(file => files.add(file));
    if (found.isUnresolved) {
      unresolved.add(found.package ?? statement.specifier);
    } else if (found.package) {
      packages.add(found.package);
    }
  }
  files.delete(path);
  return {
    files: [...files].sort(),
    packages: [...packages].sort(),
    unresolved: [...unresolved].sort(),
  };
}
