import { ExcludedFile } from '../files/FileFacts';
import { Analysis } from './Analysis';

/** How many files do not count, by why. */
export function excludedByReason(
  excluded: readonly ExcludedFile[],
): Analysis['excluded'] {
  const counts = new Map<Analysis['excluded'][number]['reason'], number>();
  for (const { reason } of excluded) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, files]) => ({ reason, files }));
}
