import { Finding } from '../model/Finding';
import { closestWord } from '../model/closestWord';
import { PortalSettings } from './Analysis';

/**
 * Targets that people set in the portal for areas that are not there, because
 * an area was renamed or the folders that proposed it moved.
 */
export function unknownTargetAreas(
  targets: PortalSettings['targets'],
  areas: readonly string[],
): Finding[] {
  const named = new Set(targets.flatMap(({ area }) => area ?? []));
  return [...named]
    .filter(name => !areas.includes(name))
    .map(name => {
      const meant = closestWord(name, areas);
      return {
        code: 'unknown-area',
        severity: 'warning',
        message: `The portal has a target for the area "${name}", which is not there${
          meant ? `; did you mean "${meant}"?` : '.'
        }`,
      };
    });
}
