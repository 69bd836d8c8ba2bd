import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { PriorityOverride } from './Priority';

/** The repository file's priorities in the portal's words. */
export function repositoryOverrides(
  file: RepositoryFile | null,
): PriorityOverride[] {
  return (file?.priorities.overrides ?? []).map(
    ({ path, priority, reason, until }) => ({
      path,
      level: priority,
      reason,
      by: null,
      until: until ?? null,
    }),
  );
}
