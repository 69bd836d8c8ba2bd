import { stackFacts } from '../../diagnosis/__fixtures__/facts';
import { FileFacts } from '../../files/FileFacts';
import { Inventory, StackFacts, TestStack } from '../../inventory/Inventory';
import { FunctionCoverage } from '../../model/FileCoverage';
import { renderSkeleton } from '../renderSkeleton';

export const stacks: TestStack[] = [
  ...(['pytest', 'vitest', 'jest', 'go', 'gradle', 'maven'] as const),
  ...(['dotnet', 'phpunit', 'rspec', 'cargo'] as const),
];

export function stackOf(stack: TestStack, root = ''): StackFacts {
  return stackFacts(stack, { root });
}

export function fileWith(
  path: string,
  functions: FunctionCoverage[] | null,
  more: Partial<FileFacts> = {},
): FileFacts {
  return {
    path,
    measuredPath: path,
    totals: null,
    detail: functions && {
      lines: new Uint32Array(),
      hits: new Uint32Array(),
      branches: null,
      functions,
    },
    inventory: null,
    testedBy: null,
    testKinds: [],
    fanIn: null,
    ...more,
  };
}

export function missed(...names: string[]): FunctionCoverage[] {
  return names.map((name, i) => ({ name, line: i * 10 + 1, hits: 0 }));
}

export function inventoryOf(...paths: string[]): Inventory {
  return {
    version: 1,
    stacks: [],
    files: paths.map(path => ({ path, kind: 'marker', lines: 0 })),
  };
}

export function render(
  stack: TestStack,
  path: string,
  testFile: string,
  names: string[],
  inventory: Inventory | null = null,
  root = '',
): string {
  const skeleton = renderSkeleton({
    file: fileWith(path, missed(...names)),
    stack: stackOf(stack, root),
    testFile,
    inventory,
  });
  return skeleton?.text ?? '';
}

/** The line that names a test; `it` blocks are told apart by their line numbers. */
export const testStart =
  /^ *(?:def test_\w+|it\(?[ ']+.*|func Test\w+|void test\w+|public void Test\w+|public function test\w+|fn test_\w+)/gm;

/** What the skeletons themselves write of it. */
export const allowed =
  /^"""$|^ *\/\*.*\*\/$|^ \*\/$|PHPUnit\\Framework\\|\$\{Object|'\)\}`;|const todo = `/gm;
