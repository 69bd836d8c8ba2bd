import {
  CoverageHistory,
  CoverageOverview,
  Finding,
  HistoryRequest,
  LineDetail,
  RejectedUpload,
  SnapshotSummary,
  UploadMetadata,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { ManifestEntry } from '../storage/manifestCodec';
import { HitsRequest } from './hits/readLineHits';
import { HitsByPath } from './hits/saveHits';

/** What the scorecard keeps of a catalog entity. Refs are in lower case. */
export interface EntityDescription {
  entityRef: string;
  kind: string;
  name: string;
  title: string | null;
  owners: string[];
  system: string | null;
  /** That it is part of itself; else that of its system counts. */
  domain: string | null;
  type: string | null;
  lifecycle: string | null;
  tier: string | null;
  tags: string[];
  /** Coverage is switched on. */
  annotated: boolean;
  /** Coverage is switched off, which is more than not switched on. */
  switchedOff: boolean;
  /** The demo's generator made it. */
  simulated: boolean;
}

/** What the scorecard keeps of what entities belong to. */
export interface CatalogName {
  ref: string;
  title: string | null;
  /** Of a system. */
  domain: string | null;
  /** Of a group: the groups right above it. */
  parents: string[];
}

/** What an upload brought, read and checked, ready to be stored. */
export interface NewUpload {
  metadata: UploadMetadata;
  entity: EntityDescription;
  uploadedBy: string;
  /** `null`: it has no report. */
  reports: NewReports | null;
  /** The repository's inventory as JSON; `null`: none. */
  inventory: string | null;
  /** The repository file as it is; `null`: none. */
  repositoryFile: string | null;
}

/** Reports that were read. */
export interface NewReports {
  formats: string[];
  findings: Finding[];
  /** Each path once. */
  files: ManifestEntry[];
  /** Encoded line detail by address, in hexadecimal digits. */
  details: Map<string, Buffer>;
  /** Encoded hits by path, of files whose hits are counts. Default: none. */
  hits?: HitsByPath;
}

export interface SavedUpload {
  /** False when the same content was there already. */
  created: boolean;
  /** `null`: it has no report. */
  upload: UploadSummary | null;
  snapshot: SnapshotSummary | null;
  /** The snapshot before on the same branch. */
  previous: SnapshotSummary | null;
  findings: Finding[];
}

/** An upload that was refused. */
export interface NewRejection extends Omit<RejectedUpload, 'rejectedAt'> {
  entityRef: string;
}

/** Where coverage is kept. Entity refs are in lower case. */
export interface CoverageStore {
  /**
   * All of them or none, and with them the analyses of their entities become stale;
   * concurrent uploads of one entity end as if in a row.
   *
   * @param uploads - each entity once
   * @returns what became of each, in their order
   */
  saveUploads(uploads: readonly NewUpload[]): Promise<SavedUpload[]>;

  /**
   * Deletes an upload, and merges anew what had a part of it; a snapshot without
   * any upload goes with it.
   *
   * @returns what was deleted; `undefined`: the entity has no such upload
   */
  deleteUpload(
    entityRef: string,
    id: string,
  ): Promise<UploadSummary | undefined>;

  /**
   * Deletes all that was uploaded and set for an entity.
   *
   * @returns how much it was, and whether anything was known of the entity
   */
  deleteEntity(
    entityRef: string,
  ): Promise<{ snapshots: number; isKnown: boolean }>;

  /**
   * Deletes all of the entities that left the catalog before a time (ISO 8601, UTC).
   *
   * @returns how many
   */
  deleteGoneEntities(before: string): Promise<number>;

  /** Keeps it in place of the one before, until an upload is accepted. */
  saveRejection(rejection: NewRejection): Promise<void>;

  getOverview(entityRef: string): Promise<CoverageOverview>;

  /** Files of the entity's latest snapshot by path; `undefined` without one. */
  getFiles(
    entityRef: string,
  ): Promise<{ commit: string; files: ManifestEntry[] } | undefined>;

  getLineDetail(hash: Buffer): Promise<LineDetail>;

  /**
   * The day (UTC) on which line detail of the commit was let go; `null`: it has all
   * that was reported.
   */
  getThinnedDay(entityRef: string, commit: string): Promise<string | null>;

  /**
   * @returns how often each line was executed, in the order of the line detail;
   * `null`: nobody counted it, or the counts are no longer kept
   */
  getLineHits(request: HitsRequest): Promise<(number | null)[]>;

  getHistory(
    entityRef: string,
    request: HistoryRequest,
  ): Promise<CoverageHistory>;

  /** Refs of entities with an upload, whether or not the catalog has them. */
  listReportingEntities(): Promise<string[]>;

  /**
   * Makes the names of some kinds, and with groups their tree, those given;
   * `replaceEntities` then follows them.
   *
   * @param kinds - in lower case
   */
  replaceNames(
    kinds: readonly string[],
    names: readonly CatalogName[],
  ): Promise<void>;

  /**
   * Makes the scorecard's entities those given: described anew, added, or, when
   * they are not among them, marked as gone and, if nothing was ever uploaded or set
   * for them, removed.
   */
  replaceEntities(
    entities: AsyncIterable<EntityDescription[]>,
  ): Promise<{ present: number; gone: number }>;
}
