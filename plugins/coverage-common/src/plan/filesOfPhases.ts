import { globMatcher } from '../files/globMatcher';
import { StatedPhase } from '../repositoryFile/RepositoryFile';

/**
 * Which files each stated phase names by its areas and globs, as indices.
 * `null`: the phase names nothing, so the plan fills it. A file can be in
 * several.
 */
export function filesOfPhases(
  phases: readonly StatedPhase[],
  files: readonly { path: string; area: string | null }[],
): (number[] | null)[] {
  return phases.map(phase => {
    if (!phase.areas?.length && !phase.files?.length) {
      return null;
    }
    const areas = new Set(phase.areas);
    const isNamed = phase.files?.length ? globMatcher(phase.files) : null;
    const named: number[] = [];
    files.forEach(({ path, area }, i) => {
      if ((area !== null && areas.has(area)) || isNamed?.(path)) {
        named.push(i);
      }
    });
    return named;
  });
}
