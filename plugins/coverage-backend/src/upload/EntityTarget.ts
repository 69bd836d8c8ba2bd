import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  Inventory,
  repositoryPaths,
  UploadMetadata,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { entityFacts } from '../service/entityFacts';
import { CollectedUpload, UploadTarget } from './CollectedUpload';
import { inventoryOf } from './inventoryOf';
import { leftOut } from './leftOut';
import { toNewReports } from './newReports';
import { StoredUploads } from './StoredUploads';

/**
 * One entity, which gets what lies under its path. Reports that are written
 * relative to that path have nothing under it, and are its own as a whole.
 */
export class EntityTarget implements UploadTarget {
  readonly #options: {
    metadata: UploadMetadata;
    entity: Entity;
    uploadedBy: string;
    uploads: StoredUploads;
  };
  /** With a slash at its end; empty for the root. */
  readonly #folder: string;

  constructor(options: {
    metadata: UploadMetadata;
    entity: Entity;
    uploadedBy: string;
    uploads: StoredUploads;
  }) {
    this.#options = options;
    const { path } = entityFacts(options.entity);
    this.#folder = path === '' || path === '.' ? '' : `${path}/`;
  }

  async store(upload: CollectedUpload): Promise<UploadResult> {
    const { metadata, entity, uploadedBy, uploads } = this.#options;
    const { inventory, repositoryFile } = upload;
    const own =
      inventory && this.#folder !== ''
        ? this.#ownInventory(inventory)
        : inventory;
    const [result] = await uploads.save([
      {
        metadata,
        entity,
        uploadedBy,
        reports: await this.#ownReports(upload),
        inventory: own && JSON.stringify(own),
        repositoryFile: repositoryFile && repositoryFile.text,
      },
    ]);
    return {
      ...result,
      findings: [...result.findings, ...(repositoryFile?.findings ?? [])],
    };
  }

  async #ownReports(upload: CollectedUpload) {
    const { files, findings } = upload;
    if (!files) {
      return null;
    }
    const left = new Set(
      this.#folder === '' ? [] : this.#outside(upload, [...files.keys()]),
    );
    const own = [...files].filter(([path]) => !left.has(path));
    const where = `outside of ${this.#folder}, the path of ${
      this.#options.metadata.entityRef
    },`;
    return toNewReports(
      own.map(([, records]) => records),
      upload,
      [...findings, ...leftOut('files-outside-entity', [...left], where)],
    );
  }

  #outside(upload: CollectedUpload, paths: string[]): string[] {
    const { inventory, repositoryFile } = upload;
    const placed = repositoryPaths(paths, {
      inventory,
      rules: repositoryFile?.rules ?? [],
      folder: this.#folder,
    });
    const outside = paths.filter((_, i) => !placed[i].startsWith(this.#folder));
    if (outside.length < paths.length) {
      return outside;
    }
    const listed = new Set(inventory?.files.map(({ path }) => path));
    if (placed.some(path => listed.has(path))) {
      throw new InputError(
        `No file of the reports lies under ${this.#folder}, the path of ${
          this.#options.metadata.entityRef
        }; correct the annotation, or name the entity that they are of`,
      );
    }
    return [];
  }

  #ownInventory(inventory: Inventory): Inventory {
    const own = inventory.files
      .map(({ path }) => path)
      .filter(path => path.startsWith(this.#folder));
    return own.length > 0 ? inventoryOf(inventory, own) : inventory;
  }
}
