import { ResolvedPath } from './PathResolver';

/**
 * A path of which users should know where it was taken to lie: it is a guess, or
 * could not be resolved.
 *
 * @public
 */
export interface UnclearPath extends ResolvedPath {
  /** In the reports. */
  written: string;
}

/**
 * Those among the paths of several reports, each once and sorted, whatever the order
 * of the reports.
 *
 * @param reports - paths as written, and parallel to them where they lie
 * @public
 */
export function unclearPaths(
  reports: Iterable<{
    written: readonly string[];
    resolved: readonly ResolvedPath[];
  }>,
): UnclearPath[] {
  const unclear = new Map<string, UnclearPath>();
  for (const { written, resolved } of reports) {
    resolved.forEach((place, i) => {
      if (place.by === null || place.by === 'guess') {
        const key = [written[i], place.path, place.by, place.isAmbiguous];
        const known = unclear.get(key.join('\n'));
        const candidates = known
          ? [...new Set([...known.candidates, ...place.candidates])].sort()
          : place.candidates;
        unclear.set(key.join('\n'), {
          ...place,
          candidates,
          written: written[i],
        });
      }
    });
  }
  return [...unclear]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, path]) => path);
}
