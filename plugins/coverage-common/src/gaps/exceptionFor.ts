import { GapException, PortalSettings } from '../analysis/Analysis';
import { globMatcher } from '../files/globMatcher';
import {
  RepositoryFile,
  StatedException,
} from '../repositoryFile/RepositoryFile';
import { dayOf } from '../model/day';

/** Where people state what they know better than the rules. */
export interface StatedSettings {
  portal: PortalSettings;
  repositoryFile: RepositoryFile | null;
  /** ISO 8601. */
  now: string;
}

/**
 * Makes the question "is this file blocked or exempt?" quick to ask. The portal
 * wins over the repository file; of one source, the first that matches. An
 * exception holds up to and including the day of `until`.
 */
export function exceptionFinder(
  settings: StatedSettings,
): (path: string) => GapException | null {
  const today = dayOf(settings.now);
  const candidates = [
    ...settings.portal.exceptions,
    ...repositoryExceptions(settings.repositoryFile),
  ]
    .filter(({ until }) => !isExpired(until, today))
    .map(exception => ({ exception, matches: matcherOf(exception.path) }));
  if (candidates.length === 0) {
    return () => null;
  }
  const paths = new Set(candidates.map(({ exception }) => exception.path));
  const matchesAny = globMatcher([...paths]);
  return path =>
    paths.has(path) || matchesAny(path)
      ? candidates.find(({ matches }) => matches(path))?.exception ?? null
      : null;
}

/** The repository file's exceptions in the portal's words; exempt ones first, since nobody waits for them. */
export function repositoryExceptions(
  file: RepositoryFile | null,
): GapException[] {
  const stated = (
    kind: GapException['kind'],
    { path, reason, until }: StatedException,
  ): GapException => ({
    kind,
    path,
    reason,
    by: null,
    until: until ?? null,
  });
  return [
    ...(file?.exempt ?? []).map(exception => stated('exempt', exception)),
    ...(file?.blocked ?? []).map(exception => stated('blocked', exception)),
  ];
}

/** `until` is inclusive; days in ISO 8601 compare as texts. */
export function isExpired(until: string | null, today: string): boolean {
  return until !== null && until.slice(0, 10) < today;
}

/** The file of that very name matches although `[id]` in it reads as a glob. */
function matcherOf(pattern: string): (path: string) => boolean {
  const matches = globMatcher([pattern]);
  return path => path === pattern || matches(path);
}
