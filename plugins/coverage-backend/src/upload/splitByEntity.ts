import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { entityFolder } from '../source/entityFolder';

/** Which of a repository's files are whose. */
export interface EntityShares {
  /** Paths of each entity, by ref; of two with the same folder, the same ones. */
  shares: ReadonlyMap<string, readonly string[]>;
  /** Paths that lie in no entity. */
  rest: readonly string[];
}

/** Gives each path to the entities with the deepest folder that it lies in. */
export function splitByEntity(
  paths: Iterable<string>,
  entities: readonly Entity[],
): EntityShares {
  const owners = new Map<string, string[]>();
  for (const entity of entities) {
    const folder = entityFolder(entity)?.folder ?? '';
    const known = owners.get(folder) ?? [];
    owners.set(folder, [...known, stringifyEntityRef(entity)]);
  }
  const shares = new Map<string, string[]>();
  const rest: string[] = [];
  for (const path of paths) {
    const refs = ownersOf(path, owners);
    refs.forEach(ref => {
      const share = shares.get(ref);
      if (share) {
        share.push(path);
      } else {
        shares.set(ref, [path]);
      }
    });
    if (refs.length === 0) {
      rest.push(path);
    }
  }
  return { shares, rest };
}

function ownersOf(
  path: string,
  owners: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  for (let folder = path; folder !== ''; ) {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    const found = owners.get(folder);
    if (found && !path.startsWith('/')) {
      return found;
    }
  }
  return [];
}
