import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  getEntitySourceLocation,
} from '@backstage/catalog-model';
import { entityFacts } from '../service/entityFacts';
import { RepositoryAddress, repositoryAddress } from './repositoryAddress';

/** Where an entity's source is. */
export interface EntityFolder {
  /** See {@link repositoryKey}. */
  repository: string;
  /** Without slashes around; empty for the root. */
  folder: string;
}

/**
 * The folder that the entity's annotation names, else that of its source location,
 * else that in which its file is.
 *
 * @returns undefined when the catalog knows no address of its source
 */
export function entityFolder(entity: Entity): EntityFolder | undefined {
  const address = addressOf(entity);
  if (!address) {
    return undefined;
  }
  const stated = entityFacts(entity).path;
  const isFile =
    !entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION] ||
    /\.ya?ml$/i.test(address.path.at(-1) ?? '');
  const folder = isFile ? address.path.slice(0, -1) : address.path;
  return {
    repository: repositoryKey(address),
    folder: stated === '' ? folder.join('/') : stated.replace(/^\.$/, ''),
  };
}

/** Equal for all addresses in one repository. */
export function repositoryKey({ host, repository }: RepositoryAddress): string {
  return [host, ...repository].join('/').toLowerCase();
}

function addressOf(entity: Entity): RepositoryAddress | undefined {
  try {
    const { type, target } = getEntitySourceLocation(entity);
    return type === 'url' ? repositoryAddress(target) : undefined;
  } catch {
    return undefined;
  }
}
