import { FileFacts } from '../files/FileFacts';
import { isOpen } from '../gaps/gapCounts';
import { Gap } from '../gaps/Gap';
import { Inventory } from '../inventory/Inventory';
import { renderSkeleton } from '../skeletons/renderSkeleton';
import { TestSkeleton } from '../skeletons/Skeleton';
import { createStackFinder } from '../skeletons/stackOfFile';

/** Gaps that are looked at before giving up: most have no function to test. */
const TRIES = 20;

/**
 * A test file to begin with: of the best quick win, else of the worst gap, for
 * which functions are known. `null`: no stack or no function is known.
 */
export function starterOf(
  gaps: readonly Gap[],
  files: readonly FileFacts[],
  inventory: Inventory | null,
): TestSkeleton | null {
  const stackOf = createStackFinder(inventory);
  const quick = firstOf(gaps, gap => gap.state === 'quick-win');
  const candidates = [...quick, ...firstOf(gaps, isOpen)].slice(0, TRIES);
  const wanted = new Set(candidates.map(gap => gap.path));
  const byPath = new Map(
    files.filter(({ path }) => wanted.has(path)).map(file => [file.path, file]),
  );
  for (const { path, testFile } of candidates) {
    const stack = stackOf(path);
    const file = byPath.get(path);
    const skeleton =
      stack && file && testFile
        ? renderSkeleton({ file, stack, testFile: testFile.path, inventory })
        : null;
    if (skeleton) {
      return skeleton;
    }
  }
  return null;
}

function firstOf(gaps: readonly Gap[], isWanted: (gap: Gap) => boolean): Gap[] {
  const found: Gap[] = [];
  for (let i = 0; i < gaps.length && found.length < TRIES; i++) {
    if (isWanted(gaps[i])) {
      found.push(gaps[i]);
    }
  }
  return found;
}
