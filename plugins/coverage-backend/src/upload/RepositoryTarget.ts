import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  Finding,
  RepositoryUploadMetadata,
  RepositoryUploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { NewReports } from '../database/CoverageStore';
import { CollectedUpload, UploadTarget } from './CollectedUpload';
import { groupBy } from './groupBy';
import { inventoryOf } from './inventoryOf';
import { leftOut } from './leftOut';
import { toNewReports } from './newReports';
import { guessFindings, PlacedFile, ReportPlacer } from './ReportPlacer';
import { splitByEntity } from './splitByEntity';
import { EntityUpload, StoredUploads } from './StoredUploads';

interface RepositoryTargetOptions {
  metadata: RepositoryUploadMetadata;
  /** All that the catalog has in the repository. */
  entities: readonly Entity[];
  uploadedBy: string;
  uploads: StoredUploads;
  placer: ReportPlacer;
}

/** Files of the reports, by where they lie in the repository. */
interface Placed {
  files: ReadonlyMap<string, readonly PlacedFile[]>;
  unresolved: readonly Finding[];
}

/** All entities of a repository, each of which gets what lies under its path. */
export class RepositoryTarget implements UploadTarget {
  readonly #options: RepositoryTargetOptions;

  constructor(options: RepositoryTargetOptions) {
    this.#options = options;
  }

  async store(
    upload: CollectedUpload,
    onStored: () => void,
  ): Promise<RepositoryUploadResult> {
    const { metadata, entities } = this.#options;
    const { repository } = metadata;
    const placed = await this.#place(upload);
    const { shares, rest } = splitByEntity(
      placed?.files.keys() ?? [],
      entities,
    );
    if (placed && shares.size === 0) {
      throw new InputError(
        `No file of the reports lies under the path of an entity of ${repository} (${entities
          .map(stringifyEntityRef)
          .join(', ')}); nothing was stored`,
      );
    }
    const stored = await this.#split(upload, placed, shares);
    const results = await this.#options.uploads.save(stored, onStored);
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
        ...(placed?.unresolved ?? []),
        ...guessFindings(rest.flatMap(path => placed?.files.get(path) ?? [])),
        ...(upload.repositoryFile?.findings ?? []),
      ],
    };
  }

  async #place(upload: CollectedUpload): Promise<Placed | null> {
    if (!upload.reports) {
      return null;
    }
    const { files, unresolved } = await this.#options.placer.place(
      upload.reports,
      upload,
      '',
    );
    return {
      files: groupBy(files, ({ place }) => place),
      unresolved,
    };
  }

  /** By ref, without entities that it has nothing for. */
  async #split(
    upload: CollectedUpload,
    placed: Placed | null,
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
          placed && own ? await this.#ownReports(upload, placed, own) : null,
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

  /** With guesses; what is not resolved each analysis tells anew. */
  #ownReports(
    upload: CollectedUpload,
    { files }: Placed,
    paths: readonly string[],
  ): Promise<NewReports> {
    const own = new Set(paths);
    const records = paths.map(path => files.get(path)!);
    return toNewReports(
      records.map(same =>
        same.map(({ file, place }) => ({ ...file, path: place })),
      ),
      upload,
      [
        ...upload.findings.filter(
          ({ path }) => path !== undefined && own.has(path),
        ),
        ...guessFindings(records.flat()),
      ],
    );
  }
}
