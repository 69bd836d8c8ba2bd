import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  Finding,
  Inventory,
  UploadMetadata,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { NewReports } from '../database/CoverageStore';
import { entityFacts } from '../service/entityFacts';
import { PackedFile } from '../storage/PackedFile';
import { CollectedUpload, UploadTarget } from './CollectedUpload';
import { groupBy } from './groupBy';
import { inventoryOf } from './inventoryOf';
import { leftOut } from './leftOut';
import { toNewReports } from './newReports';
import { guessFindings, PlacedFile, ReportPlacer } from './ReportPlacer';
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
    placer: ReportPlacer;
  };
  /** With a slash at its end; empty for the root. */
  readonly #folder: string;

  constructor(options: {
    metadata: UploadMetadata;
    entity: Entity;
    uploadedBy: string;
    uploads: StoredUploads;
    placer: ReportPlacer;
  }) {
    this.#options = options;
    const { path } = entityFacts(options.entity);
    this.#folder = path === '' || path === '.' ? '' : `${path}/`;
  }

  async store(
    upload: CollectedUpload,
    onStored: () => void,
  ): Promise<UploadResult> {
    const { metadata, entity, uploadedBy, uploads } = this.#options;
    const { inventory, repositoryFile } = upload;
    const own =
      inventory && this.#folder !== ''
        ? this.#ownInventory(inventory)
        : inventory;
    const { reports, unresolved } = await this.#ownReports(upload);
    const [result] = await uploads.save(
      [
        {
          metadata,
          entity,
          uploadedBy,
          reports,
          inventory: own && JSON.stringify(own),
          repositoryFile: repositoryFile && repositoryFile.text,
        },
      ],
      onStored,
    );
    return {
      ...result,
      findings: [
        ...result.findings,
        ...unresolved,
        ...(repositoryFile?.findings ?? []),
      ],
    };
  }

  /**
   * Guesses are stored with the reports. What is not resolved each analysis tells
   * anew, since it may know more.
   */
  async #ownReports(
    upload: CollectedUpload,
  ): Promise<{ reports: NewReports | null; unresolved: readonly Finding[] }> {
    const { reports, findings } = upload;
    if (!reports) {
      return { reports: null, unresolved: [] };
    }
    const { files, unresolved } = await this.#options.placer.place(
      reports,
      upload,
      this.#folder,
    );
    const { own, outside } = this.#split(files);
    const records = groupBy(own.map(stored), ({ path }) => path);
    const where = `outside of ${this.#folder}, the path of ${
      this.#options.metadata.entityRef
    },`;
    const left = new Set(outside.map(file => stored(file).path));
    return {
      reports: await toNewReports(records.values(), upload, [
        ...findings,
        ...leftOut('files-outside-entity', [...left], where),
        ...guessFindings(own),
      ]),
      unresolved,
    };
  }

  #split(files: readonly PlacedFile[]): {
    own: readonly PlacedFile[];
    outside: readonly PlacedFile[];
  } {
    const own = files.filter(({ place }) => place.startsWith(this.#folder));
    if (own.length > 0) {
      const outside = files.filter(
        ({ place }) => !place.startsWith(this.#folder),
      );
      return { own, outside };
    }
    if (files.some(({ by }) => by !== null)) {
      throw new InputError(
        `No file of the reports lies under ${this.#folder}, the path of ${
          this.#options.metadata.entityRef
        }; correct the annotation, or name the entity that they are of`,
      );
    }
    return { own: files, outside: [] };
  }

  #ownInventory(inventory: Inventory): Inventory {
    const own = inventory.files
      .map(({ path }) => path)
      .filter(path => path.startsWith(this.#folder));
    return own.length > 0 ? inventoryOf(inventory, own) : inventory;
  }
}

/** What is not found keeps its path, so that rules are applied once. */
function stored({ file, place, by }: PlacedFile): PackedFile {
  return by === null ? file : { ...file, path: place };
}
