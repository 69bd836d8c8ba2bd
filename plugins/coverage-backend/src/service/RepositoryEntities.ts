import { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { isCoverageAvailable } from '@backstage-coverage/plugin-coverage-common';
import { entityFolder, repositoryKey } from '../source/entityFolder';
import { repositoryAddress } from '../source/repositoryAddress';
import { isSwitchedOff } from './describeEntity';

/** Finds what a repository holds, for the plugin itself, whatever callers may see. */
export class RepositoryEntities {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /**
   * Components whose source lies in the repository, unless coverage is switched off
   * for them, and whatever else has it switched on.
   *
   * @param repository - any address in it
   * @throws InputError when it is no address; NotFoundError when there are none
   */
  async find(repository: string): Promise<Entity[]> {
    const address = repositoryAddress(repository);
    if (!address || address.repository.length < 2) {
      throw new InputError(
        'metadata.repository is no address of a repository; expected one like https://github.com/acme/shop',
      );
    }
    const key = repositoryKey(address);
    const found: Entity[] = [];
    const streamed = this.#catalog.streamEntities(
      {
        fullTextFilter: {
          term: address.repository.join('/'),
          fields: [ANNOTATION_SOURCE_LOCATION, ANNOTATION_LOCATION].map(
            name => `metadata.annotations.${name}`,
          ),
        },
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of streamed) {
      found.push(
        ...page.filter(
          entity =>
            takesCoverage(entity) && entityFolder(entity)?.repository === key,
        ),
      );
    }
    if (found.length === 0) {
      throw new NotFoundError(
        `The catalog has no component whose source lies in ${repository}; register one, correct its source location, or name an entity with metadata.entityRef`,
      );
    }
    return found;
  }
}

function takesCoverage(entity: Entity): boolean {
  return (
    isCoverageAvailable(entity) ||
    (entity.kind.toLocaleLowerCase('en-US') === 'component' &&
      !isSwitchedOff(entity))
  );
}
