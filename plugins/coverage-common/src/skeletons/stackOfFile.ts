import { Inventory, StackFacts, TestStack } from '../inventory/Inventory';
import { ancestorsOf, extensionOf, folderOf } from '../model/pathParts';

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
  const known = new Map<string, Map<string, StackFacts | null>>();
  for (const stack of inventory?.stacks ?? []) {
    for (const extension of extensions[stack.stack]) {
      const byRoot = byExtension.get(extension) ?? new Map();
      byExtension.set(extension, byRoot);
      if (!byRoot.has(stack.root)) {
        byRoot.set(stack.root, stack);
      }
      known.set(extension, new Map());
    }
  }
  const stackIn = (folder: string, extension: string) => {
    const byRoot = byExtension.get(extension);
    const byFolder = known.get(extension);
    if (!byRoot || !byFolder) {
      return null;
    }
    let stack = byFolder.get(folder);
    if (stack === undefined) {
      stack = nearest(byRoot, folder);
      byFolder.set(folder, stack);
    }
    return stack;
  };
  // Neighbours have the same stack.
  let latest = { folder: '', extension: '', stack: stackIn('', '') };
  return path => {
    const folder = folderOf(path);
    const extension = extensionOf(path);
    if (folder !== latest.folder || extension !== latest.extension) {
      latest = { folder, extension, stack: stackIn(folder, extension) };
    }
    return latest.stack;
  };
}

function nearest(
  byRoot: ReadonlyMap<string, StackFacts>,
  folder: string,
): StackFacts | null {
  for (const root of ancestorsOf(folder)) {
    const stack = byRoot.get(root);
    if (stack) {
      return stack;
    }
  }
  return null;
}
