import { globMatcher } from '../files/globMatcher';
import { dayOf } from '../model/day';
import { PriorityOverride } from './Priority';

/**
 * Makes the function that finds the override of a path: one that names the file
 * before one that is a glob or a folder, then the first of the list. Overrides
 * hold up to and including their day (UTC).
 *
 * @param now - ISO 8601.
 */
export function overrideFinder(
  overrides: readonly PriorityOverride[],
  paths: readonly string[],
  now: string,
): (path: string) => PriorityOverride | null {
  const today = dayOf(now);
  const holding = overrides.filter(
    ({ until }) => until === null || today <= until.slice(0, 10),
  );
  if (holding.length === 0) {
    return () => null;
  }
  const known = new Set(paths);
  const exact = new Map<string, PriorityOverride>();
  const globs: [(path: string) => boolean, PriorityOverride][] = [];
  for (const override of holding) {
    if (!known.has(override.path)) {
      globs.push([globMatcher([override.path]), override]);
    } else if (!exact.has(override.path)) {
      exact.set(override.path, override);
    }
  }
  return path =>
    exact.get(path) ?? globs.find(([matches]) => matches(path))?.[1] ?? null;
}
