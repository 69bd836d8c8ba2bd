import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  repositoryPaths,
  RepositoryUploadMetadata,
  RepositoryUploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { PackedFile } from '../storage/PackedFile';
import { CollectedUpload, UploadTarget } from './CollectedUpload';
import { inventoryOf } from './inventoryOf';
import { leftOut } from './leftOut';
import { toNewReports } from './newReports';
import { splitByEntity } from './splitByEntity';
import { EntityUpload, StoredUploads } from './StoredUploads';

interface RepositoryTargetOptions {
  metadata: RepositoryUploadMetadata;
  /** All that the catalog has in the repository. */
  entities: readonly Entity[];
  uploadedBy: string;
  uploads: StoredUploads;
}

type Files = ReadonlyMap<string, readonly PackedFile[]>;

/** All entities of a repository, each of which gets what lies under its path. */
export class RepositoryTarget implements UploadTarget {
  readonly #options: RepositoryTargetOptions;

  constructor(options: RepositoryTargetOptions) {
    this.#options = options;
  }

  async store(upload: CollectedUpload): Promise<RepositoryUploadResult> {
    const { metadata, entities } = this.#options;
    const { repository } = metadata;
    const files = filesByPlace(upload);
    const { shares, rest } = splitByEntity(files?.keys() ?? [], entities);
    if (files && shares.size === 0) {
      throw new InputError(
        `No file of the reports lies under the path of an entity of ${repository} (${entities
          .map(stringifyEntityRef)
          .join(', ')}); nothing was stored`,
      );
    }
    const stored = await this.#split(upload, files, shares);
    const results = await this.#options.uploads.save(stored);
    return {
      created: results.some(({ created }) => created),
      repository,
      entities: results.map((result, i) => ({
        entityRef: stored[i].metadata.entityRef,
        ...result,
      })),
      findings: [
        ...upload.findings,
        ...leftOut('files-of-no-entity', rest, `in no entity of ${repository}`),
        ...(upload.repositoryFile?.findings ?? []),
      ],
    };
  }

  /** By ref, without entities that it has nothing for. */
  async #split(
    upload: CollectedUpload,
    files: Files | null,
    shares: ReadonlyMap<string, readonly string[]>,
  ): Promise<EntityUpload[]> {
    const { repository: _, ...commit } = this.#options.metadata;
    const { entities, uploadedBy } = this.#options;
    const { inventory, repositoryFile } = upload;
    const listed = splitByEntity(
      inventory?.files.map(({ path }) => path) ?? [],
      entities,
    ).shares;
    const uploads: EntityUpload[] = [];
    for (const entity of entities) {
      const entityRef = stringifyEntityRef(entity);
      const own = shares.get(entityRef);
      const inventoried = listed.get(entityRef);
      uploads.push({
        metadata: { ...commit, entityRef },
        entity,
        uploadedBy,
        reports:
          files && own
            ? await toNewReports(
                own.map(path => files.get(path)!),
                upload,
                upload.findings.filter(
                  ({ path }) => path !== undefined && own.includes(path),
                ),
              )
            : null,
        inventory:
          inventory && inventoried
            ? JSON.stringify(inventoryOf(inventory, inventoried))
            : null,
        repositoryFile: repositoryFile && repositoryFile.text,
      });
    }
    return uploads
      .filter(one => one.reports ?? one.inventory ?? one.repositoryFile)
      .sort((a, b) => (a.metadata.entityRef < b.metadata.entityRef ? -1 : 1));
  }
}

/** Files by where they lie in the repository. */
function filesByPlace(upload: CollectedUpload): Files | null {
  const { files, inventory, repositoryFile } = upload;
  if (!files) {
    return null;
  }
  const written = [...files.keys()];
  const places = repositoryPaths(written, {
    inventory,
    rules: repositoryFile?.rules ?? [],
  });
  const placed = new Map<string, PackedFile[]>();
  written.forEach((name, i) => {
    const path = places[i];
    const records = files.get(name)!.map(file => ({ ...file, path }));
    placed.set(path, [...(placed.get(path) ?? []), ...records]);
  });
  return placed;
}
