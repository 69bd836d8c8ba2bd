import { stackFacts } from '../../diagnosis/__fixtures__/facts';
import { FileFacts } from '../../files/FileFacts';
import { Inventory, StackFacts, TestStack } from '../../inventory/Inventory';
import { RepositoryFile } from '../../repositoryFile/RepositoryFile';
import { createTestFileFinder, TestFileChoice } from '../testFileFor';

export function stack(
  name: TestStack,
  root = '',
  facts: Partial<StackFacts> = {},
): StackFacts {
  return stackFacts(name, { root, ...facts });
}

export function inventoryOf(
  stacks: StackFacts[],
  sources: string[],
  tests: (string | [string, string[]])[] = [],
): Inventory {
  return {
    version: 1,
    stacks,
    files: [
      ...sources.map(path => ({ path, kind: 'source' as const, lines: 10 })),
      ...tests.map(test => {
        const [path, imports] = typeof test === 'string' ? [test, []] : test;
        return { path, imports, kind: 'test' as const, lines: 10 };
      }),
    ],
  };
}

export function factsOf(
  path: string,
  testedBy: string[] | null = null,
): FileFacts {
  return {
    path,
    measuredPath: null,
    totals: null,
    detail: null,
    inventory: null,
    testedBy,
    testKinds: [],
    fanIn: null,
  };
}

export function find(
  inventory: Inventory | null,
  path: string,
  testedBy: string[] | null = null,
  repositoryFile: Partial<RepositoryFile> | null = null,
): TestFileChoice | null {
  return createTestFileFinder({
    inventory,
    repositoryFile: repositoryFile as RepositoryFile | null,
  })(factsOf(path, testedBy));
}
