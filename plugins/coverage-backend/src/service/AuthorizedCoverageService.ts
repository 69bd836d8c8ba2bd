import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError, NotAllowedError } from '@backstage/errors';
import {
  CoverageHistory,
  CoverageOverview,
  coverageUploadCreatePermission,
  coverageUploadDeletePermission,
  FileLines,
  FileSource,
  FileSummary,
  HistoryRequest,
  ListFilesRequest,
  Page,
  RepositoryUploadMetadata,
  UploadMetadata,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { AccessGate } from './AccessGate';
import { RepositoryEntities } from './RepositoryEntities';
import { Caller } from './Caller';
import {
  CoverageService,
  UploadRejection,
  UploadSession,
  FileRequest,
} from './CoverageService';

const ENTITIES_AT_ONCE = 20;

/**
 * Coverage behind permissions. Reading also follows the catalog: what a user may
 * not see there does not exist here.
 */
export class AuthorizedCoverageService implements CoverageService {
  readonly #service: CoverageService;
  readonly #gate: AccessGate;
  readonly #repositories: RepositoryEntities;

  constructor(options: {
    service: CoverageService;
    gate: AccessGate;
    repositories: RepositoryEntities;
  }) {
    this.#service = options.service;
    this.#gate = options.gate;
    this.#repositories = options.repositories;
  }

  async beginUpload(
    metadata: UploadMetadata | RepositoryUploadMetadata,
    caller: Caller,
  ): Promise<UploadSession> {
    if ('repository' in metadata) {
      const entities = await this.#enterRepository(metadata.repository, caller);
      return this.#service.beginUpload(metadata, { ...caller, entities });
    }
    const inside = await this.#gate.enter(
      coverageUploadCreatePermission,
      metadata.entityRef,
      caller,
    );
    return this.#service.beginUpload(metadata, inside);
  }

  /** All or none: a part of a repository would give its files to the wrong ones. */
  async #enterRepository(
    repository: string,
    caller: Caller,
  ): Promise<Entity[]> {
    // Without the permission for anything, nobody learns what is there.
    await this.#gate.entitiesFor(coverageUploadCreatePermission, caller);
    const found = await this.#repositories.find(repository);
    const entities: Entity[] = [];
    for (let i = 0; i < found.length; i += ENTITIES_AT_ONCE) {
      const entered = await Promise.all(
        found
          .slice(i, i + ENTITIES_AT_ONCE)
          .map(entity => this.#enterPart(repository, entity, caller)),
      );
      entities.push(...entered);
    }
    return entities;
  }

  async #enterPart(
    repository: string,
    found: Entity,
    caller: Caller,
  ): Promise<Entity> {
    const ref = stringifyEntityRef(found);
    try {
      const { entity } = await this.#gate.enter(
        coverageUploadCreatePermission,
        ref,
        caller,
      );
      return entity;
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        throw new NotAllowedError(
          `${repository} has an entity that the catalog hides from you; nothing was stored`,
        );
      }
      if (isError(error) && error.name === 'NotAllowedError') {
        throw new NotAllowedError(
          `${repository} has ${ref}, for which you may not upload; nothing was stored (${error.message})`,
        );
      }
      throw error;
    }
  }

  async rejectUpload(
    rejection: UploadRejection,
    caller: Caller,
  ): Promise<void> {
    const inside = await this.#gate.enter(
      coverageUploadCreatePermission,
      rejection.entityRef,
      caller,
    );
    await this.#service.rejectUpload(rejection, inside);
  }

  async deleteUpload(
    entityRef: string,
    id: string,
    caller: Caller,
  ): Promise<UploadSummary> {
    const inside = await this.#gate.enter(
      coverageUploadDeletePermission,
      entityRef,
      caller,
    );
    return this.#service.deleteUpload(entityRef, id, inside);
  }

  async deleteEntity(
    entityRef: string,
    caller: Caller,
  ): Promise<{ snapshots: number }> {
    const inside = await this.#gate.enterLeft(
      coverageUploadDeletePermission,
      entityRef,
      caller,
    );
    return this.#service.deleteEntity(entityRef, inside);
  }

  async getOverview(
    entityRef: string,
    caller: Caller,
  ): Promise<CoverageOverview> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getOverview(entityRef, inside);
  }

  async listFiles(
    entityRef: string,
    request: ListFilesRequest,
    caller: Caller,
  ): Promise<Page<FileSummary>> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.listFiles(entityRef, request, inside);
  }

  async getLines(
    entityRef: string,
    file: FileRequest,
    caller: Caller,
  ): Promise<FileLines> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getLines(entityRef, file, inside);
  }

  async getSource(
    entityRef: string,
    file: FileRequest,
    caller: Caller,
  ): Promise<FileSource> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getSource(entityRef, file, inside);
  }

  async getHistory(
    entityRef: string,
    request: HistoryRequest,
    caller: Caller,
  ): Promise<CoverageHistory> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getHistory(entityRef, request, inside);
  }
}
