import { languageOf } from '../files/languageOf';
import { csharpResolver } from '../languages/csharp/csharpResolver';
import { goResolver } from '../languages/go/goResolver';
import { jvmResolver } from '../languages/jvm/jvmResolver';
import { phpResolver } from '../languages/php/phpResolver';
import { pythonResolver } from '../languages/python/pythonResolver';
import { rubyResolver } from '../languages/ruby/rubyResolver';
import { rustResolver } from '../languages/rust/rustResolver';
import { scriptResolver } from '../languages/script/scriptResolver';
import { swiftResolver } from '../languages/swift/swiftResolver';
import { Repository } from '../Repository';
import { ImportResolver, ImportResolverFactory } from './ImportResolver';
import { ImportStatement } from './SourceFacts';

/** Every language whose imports are followed. */
export const importResolvers: readonly ImportResolverFactory[] = [
  csharpResolver,
  goResolver,
  jvmResolver,
  phpResolver,
  rubyResolver,
  pythonResolver,
  rustResolver,
  scriptResolver,
  swiftResolver,
];

/** Where the imports of one file lead; lists are sorted, each entry once. */
export interface FileImports {
  files: string[];
  packages: string[];
  /** Those of tests that stand in the file of the code itself. */
  byTests: string[];
  /** As written. */
  unresolved: string[];
  /** Only a build of the tests has the file. */
  isTestOnly: boolean;
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
  const facts = repository.facts.get(path)!;
  const files = new Set(resolver.withoutImport?.(path) ?? []);
  const byTests = new Set<string>();
  const packages = new Set<string>();
  const unresolved = new Set<string>();
  const follow = (statement: ImportStatement, found: Set<string>) => {
    const resolution = resolver.resolve(path, statement);
    resolution.files.forEach(file => found.add(file));
    if (resolution.isUnresolved) {
      unresolved.add(resolution.package ?? statement.specifier);
    } else if (resolution.package) {
      packages.add(resolution.package);
    }
  };
  facts.imports.forEach(statement => follow(statement, files));
  facts.testImports?.forEach(statement => follow(statement, byTests));
  files.delete(path);
  byTests.delete(path);
  return {
    files: [...files].sort(),
    byTests: [...byTests].sort(),
    packages: [...packages].sort(),
    unresolved: [...unresolved].sort(),
    isTestOnly: resolver.isTestOnly?.(path) === true,
  };
}
