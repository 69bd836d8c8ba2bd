import { FileFacts } from '../files/FileFacts';
import { isOpen } from '../gaps/gapCounts';
import { Gap } from '../gaps/Gap';
import { Inventory } from '../inventory/Inventory';
import { Plan } from '../plan/Plan';
import { renderSkeleton } from '../skeletons/renderSkeleton';
import { TestSkeleton } from '../skeletons/Skeleton';
import { createStackFinder } from '../skeletons/stackOfFile';

/** Gaps that are looked at before giving up: most have no function to test. */
const TRIES = 20;

/**
 * A test file to begin with: of the first planned file, else of the best quick
 * win, else of the worst gap, for which functions are known. `null`: no stack or no function is known.
 */
export function starterOf(
  gaps: readonly Gap[],
  files: readonly FileFacts[],
  inventory: Inventory | null,
  plan: Pick<Plan, 'phases'>,
): TestSkeleton | null {
  const stackOf = createStackFinder(inventory);
  const quick = firstOf(gaps, gap => gap.state === 'quick-win');
  const candidates = [
    ...firstPlanned(gaps, plan),
    ...quick,
    ...firstOf(gaps, isOpen),
  ];
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

/** The gaps of the first steps, in the plan's order. */
function firstPlanned(
  gaps: readonly Gap[],
  { phases }: Pick<Plan, 'phases'>,
): Gap[] {
  const paths = new Set<string>();
  for (const { steps } of phases) {
    for (let i = 0; i < steps.length && paths.size < TRIES; i++) {
      paths.add(steps[i].path);
    }
  }
  const byPath = new Map(
    gaps.filter(({ path }) => paths.has(path)).map(gap => [gap.path, gap]),
  );
  return [...paths].flatMap(path => byPath.get(path) ?? []);
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
