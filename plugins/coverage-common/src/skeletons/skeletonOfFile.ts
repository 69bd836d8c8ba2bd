import { collectFiles } from '../files/collectFiles';
import { MeasuredFile } from '../files/FileFacts';
import { Inventory } from '../inventory/Inventory';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { renderSkeleton } from './renderSkeleton';
import { TestSkeleton } from './Skeleton';
import { createStackFinder } from './stackOfFile';
import { createTestFileFinder } from './testFileFor';

/**
 * Why there is no test skeleton for a file. `no-inventory`: no upload told what
 * the repository holds; `not-counted`: it is a test, generated or left out in
 * another way; `no-stack`: no test stack is known for its language; `no-functions`: no
 * public function is known that tests do not run.
 *
 * @public
 */
export type SkeletonReason =
  | 'no-inventory'
  | 'not-counted'
  | 'no-stack'
  | 'no-functions';

/**
 * A test file to begin with for one source file, or why there is none.
 *
 * @public
 */
export interface FileSkeleton {
  /** The source file, as it was asked for. */
  path: string;
  /** `null`: none can be written. */
  skeleton: TestSkeleton | null;
  /** Why not. */
  reason: SkeletonReason | null;
}

/**
 * The skeleton of any file of a snapshot or its repository.
 *
 * @returns `undefined` when neither has the file
 * @public
 */
export function skeletonOfFile(input: {
  /** As the snapshot has it, or the repository where no report measured it. */
  path: string;
  /** All that were measured; `detail` is needed of this file only. */
  measured: readonly MeasuredFile[];
  inventory: Inventory | null;
  repositoryFile: RepositoryFile | null;
  /** The entity's folder in its repository; empty for the root. */
  entityPath: string;
  /** Where its test goes, if that is known already. */
  testFile: string | null;
}): FileSkeleton | undefined {
  const { path, inventory, repositoryFile } = input;
  const without = (reason: SkeletonReason) => ({
    path,
    skeleton: null,
    reason,
  });
  const { files, excluded } = collectFiles(input);
  const file = files.find(facts => (facts.measuredPath ?? facts.path) === path);
  if (!file) {
    return input.measured.some(measured => measured.path === path) ||
      excluded.some(one => one.path === path)
      ? without('not-counted')
      : undefined;
  }
  if (!inventory) {
    return without('no-inventory');
  }
  const stack = createStackFinder(inventory)(file.path);
  const testFile =
    input.testFile ??
    createTestFileFinder({ inventory, repositoryFile })(file)?.path;
  if (!stack || testFile === undefined) {
    return without('no-stack');
  }
  const skeleton = renderSkeleton({ file, stack, testFile, inventory });
  return skeleton ? { path, skeleton, reason: null } : without('no-functions');
}
