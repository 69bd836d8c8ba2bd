import { globMatcher } from '../files/globMatcher';
import { AreaDefinition } from '../repositoryFile/RepositoryFile';

/**
 * Whether a path is in an area: one of its globs includes it, and none excludes it.
 *
 * @throws InputError when a glob cannot be read, see {@link globMatcher}.
 * @public
 */
export function areaMatcher(
  area: Pick<AreaDefinition, 'include' | 'exclude'>,
): (path: string) => boolean {
  const isIncluded = globMatcher(area.include);
  const isExcluded = globMatcher(area.exclude ?? []);
  return path => isIncluded(path) && !isExcluded(path);
}
