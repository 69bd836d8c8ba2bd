import { Inventory, StackFacts, TestStack } from '../inventory/Inventory';
import { ancestorsOf, extensionOf, folderOf } from './paths';

const javaScript = [
  ...['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  ...['.vue', '.svelte', '.astro'],
];
const jvm = ['.java', '.kt', '.groovy', '.scala'];

const extensions: Record<TestStack, readonly string[]> = {
  pytest: ['.py', '.pyx'],
  vitest: javaScript,
  jest: javaScript,
  go: ['.go'],
  gradle: jvm,
  maven: jvm,
  dotnet: ['.cs', '.fs', '.vb'],
  phpunit: ['.php'],
  rspec: ['.rb'],
  cargo: ['.rs'],
};

/**
 * Finds the stack that a file is tested with: the one of the nearest folder
 * above it that knows its language, the first of several; `null`: none.
 */
export function createStackFinder(
  inventory: Inventory | null,
): (path: string) => StackFacts | null {
  const byExtension = new Map<string, Map<string, StackFacts>>();
  for (const stack of inventory?.stacks ?? []) {
    for (const extension of extensions[stack.stack]) {
      const byRoot = byExtension.get(extension) ?? new Map();
      byExtension.set(extension, byRoot);
      if (!byRoot.has(stack.root)) {
        byRoot.set(stack.root, stack);
      }
    }
  }
  return path => {
    const byRoot = byExtension.get(extensionOf(path));
    for (const folder of byRoot ? ancestorsOf(folderOf(path)) : []) {
      const stack = byRoot?.get(folder);
      if (stack) {
        return stack;
      }
    }
    return null;
  };
}
