import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  percentOf,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { Announcer } from '../announcements/Announcer';
import {
  CoverageStore,
  NewUpload,
  SavedUpload,
} from '../database/CoverageStore';
import { Analyst } from '../service/Analyst';
import { describeEntity } from '../service/describeEntity';

/** An upload for one entity, as it is stored. */
export type EntityUpload = Omit<NewUpload, 'entity'> & { entity: Entity };

/** Stores uploads, has their entities analysed, and tells of them. */
export class StoredUploads {
  readonly #store: CoverageStore;
  readonly #analyst: Analyst;
  readonly #announcer: Announcer;
  readonly #appBaseUrl: string;

  constructor(options: {
    store: CoverageStore;
    analyst: Analyst;
    announcer: Announcer;
    appBaseUrl: string;
  }) {
    this.#store = options.store;
    this.#analyst = options.analyst;
    this.#announcer = options.announcer;
    this.#appBaseUrl = options.appBaseUrl;
  }

  /** All of them or none; the answers are in their order. */
  async save(
    uploads: readonly EntityUpload[],
    onStored: () => void,
  ): Promise<UploadResult[]> {
    const saved = await this.#store.saveUploads(
      uploads.map(upload => ({
        ...upload,
        entity: describeEntity(upload.entity),
      })),
    );
    onStored();
    const results: UploadResult[] = [];
    for (const [i, { entity, metadata }] of uploads.entries()) {
      const { created, snapshot } = saved[i];
      if (created && snapshot) {
        this.#announcer.snapshotStored(metadata.entityRef, snapshot);
      }
      await this.#analyst.refresh(entity, snapshot ? 'snapshot' : 'analysis');
      results.push(this.#resultOf(metadata.entityRef, saved[i]));
    }
    return results;
  }

  #resultOf(entityRef: string, saved: SavedUpload): UploadResult {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return {
      created: saved.created,
      upload: saved.upload,
      snapshot: saved.snapshot,
      change: changeOf(saved),
      findings: saved.findings,
      links: {
        overview: `/api/coverage/entities/${kind}/${namespace}/${name}`,
        tab: `${
          this.#appBaseUrl
        }/catalog/${namespace}/${kind}/${name}/coverage`,
      },
    };
  }
}

function changeOf({ snapshot, previous }: SavedUpload): number | null {
  const now = percentOf(snapshot?.totals.lines);
  const before = percentOf(previous?.totals.lines);
  return now === null || before === null ? null : now - before;
}
