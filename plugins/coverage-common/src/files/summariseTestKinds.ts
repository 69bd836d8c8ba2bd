import { TestKindSummary } from '../analysis/Analysis';
import { Inventory, InventoryFile } from '../inventory/Inventory';
import { TestKindDefinition } from '../repositoryFile/RepositoryFile';
import { isTestOfItself } from './holdsTests';
import { isStatedTest, testKindOf, testKinds, TestKind } from './testKinds';

/**
 * Test files, sources with tests of their own among them, and functions by kind,
 * counted without running anything: stated
 * kinds in their order, also those without any file, then the others that have
 * files. `null` without an inventory: unknown.
 *
 * @param stated - the repository file's kinds; `null`: none, take the usual ones
 */
export function summariseTestKinds(
  inventory: Inventory | null,
  stated: Record<string, TestKindDefinition> | null,
  kindOf = testKindOf(stated),
): TestKindSummary[] | null {
  if (!inventory) {
    return null;
  }
  const summaries = new Map<string, TestKindSummary>();
  for (const kind of testKinds(stated)) {
    summaries.set(kind.name, noFiles(kind));
  }
  const isStated = isStatedTest(stated);
  for (const file of inventory.files) {
    const isTest =
      file.kind === 'test' ||
      isTestOfItself(file) ||
      (file.kind === 'source' && isStated(file.path));
    if (isTest) {
      const kind = kindOf(file.path);
      const summary = summaries.get(kind.name) ?? noFiles(kind);
      summaries.set(kind.name, summary);
      addFile(summary, file);
    }
  }
  return [...summaries.values()].flatMap(summary => {
    const isEmpty = summary.files === 0;
    return stated || !isEmpty ? [{ ...summary, empty: isEmpty }] : [];
  });
}

function noFiles({ name, description, manual }: TestKind): TestKindSummary {
  return {
    kind: name,
    description,
    manual,
    files: 0,
    filesWithTests: 0,
    functions: 0,
    skipped: 0,
    brokenFiles: 0,
    empty: true,
  };
}

function addFile(summary: TestKindSummary, { test }: InventoryFile): void {
  summary.files += 1;
  if (test) {
    summary.filesWithTests += test.functions > 0 ? 1 : 0;
    summary.functions += test.functions;
    summary.skipped += test.skipped;
    summary.brokenFiles += test.unresolvedImports.length > 0 ? 1 : 0;
  }
}
