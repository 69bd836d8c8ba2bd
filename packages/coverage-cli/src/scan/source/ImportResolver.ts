import { Repository } from '../Repository';
import { ImportStatement } from './SourceFacts';

/** Where an import leads; all empty for what comes with the language. */
export interface Resolution {
  /** Files of the repository, those behind re-exports instead of the barrel. */
  files: string[];
  /** The package from outside that it names. */
  package?: string;
  /** It should be in the repository and is not. */
  isUnresolved?: boolean;
}

/** Tells where the imports of some languages lead. */
export interface ImportResolver {
  resolve(from: string, statement: ImportStatement): Resolution;
  /** Files that a file reaches without importing them: those of its package. */
  withoutImport?(from: string): string[];
  /** Whether only a build of the tests has a file, whatever it is called. */
  isTestOnly?(path: string): boolean;
}

/** Makes the resolver of some languages for one repository. */
export interface ImportResolverFactory {
  languages: readonly string[];
  create(repository: Repository): Promise<ImportResolver>;
}
