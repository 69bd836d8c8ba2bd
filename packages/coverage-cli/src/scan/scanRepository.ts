import {
  FileKind,
  Inventory,
  InventoryFile,
} from '@backstage-coverage/plugin-coverage-common';
import { git } from '../git/git';
import { fileKind } from './files/fileKind';
import { languageOf } from './files/languageOf';
import { listFiles } from './files/listFiles';
import { gitHistory } from './history/gitHistory';
import { codeOwners } from './owners/codeOwners';
import { Repository } from './Repository';
import { readSources } from './source/readSources';
import { FileImports, resolveImports } from './source/resolveImports';
import { ciOf } from './stacks/ciFiles';
import { testStacks } from './stacks/testStacks';

/** What a scan may do beside reading the files. */
export interface ScanOptions {
  /** How far back the history counts, as Git takes it; `null`: not at all. */
  since: string | null;
  now: Date;
  onProgress?: (filesRead: number) => void;
}

/**
 * Reads a checkout into an inventory. Nothing of the project is run or imported.
 *
 * @param root - absolute path of the folder
 * @throws CliError when the folder cannot be read
 */
export async function scanRepository(
  root: string,
  { since, now, onProgress }: ScanOptions,
): Promise<Inventory> {
  const paths = await listFiles(root);
  const facts = await readSources(root, paths, onProgress);
  const repository = new Repository(root, paths, facts);
  const [imports, history, ownersOf, commit] = await Promise.all([
    resolveImports(repository),
    since === null ? null : gitHistory(root, since, now),
    codeOwners(repository),
    git(root, 'rev-parse', 'HEAD'),
  ]);
  const files = paths.flatMap(path => {
    return facts.has(path)
      ? [
          {
            ...inventoryFile(repository, path, imports.get(path)),
            ...(history && (history.get(path) ?? { churn: 0, fixes: 0 })),
            ...(ownersOf && { owners: ownersOf(path) }),
          },
        ]
      : [];
  });
  return {
    version: 1,
    ...(commit && { commit }),
    files,
    stacks: await testStacks(repository),
    ci: ciOf(repository),
    history: history !== null,
  };
}

function inventoryFile(
  repository: Repository,
  path: string,
  imports: FileImports | undefined,
): InventoryFile {
  const facts = repository.facts.get(path)!;
  const ownKind = fileKind(path, facts, file => repository.hasFile(file));
  const kind = ownKind === 'source' && imports?.isTestOnly ? 'test' : ownKind;
  return {
    path,
    kind,
    lines: facts.lines,
    language: languageOf(path),
    ...(imports && {
      imports: importsOf(kind, imports),
      packages: imports.packages,
    }),
    ...(kind === 'source' && {
      functions: facts.functions,
      errorLines: facts.errorLines,
      complexity: facts.complexity,
    }),
    ...(kind === 'source' &&
      facts.testImports &&
      facts.tests.functions > 0 && {
        test: {
          ...facts.tests,
          unresolvedImports: imports?.unresolved ?? [],
          external: false,
          imports: imports?.byTests ?? [],
        },
      }),
    ...(kind === 'test' && {
      test: {
        ...facts.tests,
        unresolvedImports: imports?.unresolved ?? [],
        external:
          facts.usesNetwork &&
          imports !== undefined &&
          importsOf(kind, imports).length === 0,
      },
    }),
  };
}

/** In a file of tests everything is of the tests. */
function importsOf(kind: FileKind, { files, byTests }: FileImports): string[] {
  return kind === 'test' && byTests.length > 0
    ? [...new Set([...files, ...byTests])].sort()
    : files;
}
