import { Finding } from '../model/Finding';
import { SnapshotSummary, UploadSummary } from './coverageTypes';

/**
 * What a CI job says of the commit whose reports it sends.
 *
 * @public
 */
export interface CommitMetadata {
  /** Commit id, 7 to 64 hexadecimal digits. */
  commit: string;
  branch?: string;
  /**
   * Commits right before it, in the same form, the branch's own first. Flags that
   * carry forward are looked for among them.
   */
  parents?: string[];
  /** ISO 8601, with an offset. History is ordered by it. Default: the time of the upload. */
  committedAt?: string;
  /** Kind of test or part of the code: `unit`, `e2e`. Default: `default`. */
  flag?: string;
  /**
   * False: of an upload of this flag that is there, only the files that the reports
   * name are replaced. Default: true, all of it.
   */
  complete?: boolean;
  buildUrl?: string;
  pullRequest?: string;
}

/**
 * The `metadata` part of an upload for one entity.
 *
 * @public
 */
export interface UploadMetadata extends CommitMetadata {
  /** `component:default/batch-server`. */
  entityRef: string;
}

/**
 * The `metadata` part of an upload for all entities of a repository.
 *
 * @public
 */
export interface RepositoryUploadMetadata extends CommitMetadata {
  /** Address of the repository, or of anything in it: `https://github.com/acme/shop`. */
  repository: string;
}

/**
 * Answer to an upload.
 *
 * @public
 */
export interface UploadResult {
  /** False when the same content was there already. */
  created: boolean;
  /** `null`: it brought no report, but what the repository says of itself. */
  upload: UploadSummary | null;
  /** `null`: it brought no report. */
  snapshot: SnapshotSummary | null;
  /** Of line coverage to the snapshot before, in percentage points. */
  change: number | null;
  /** Of the reports and of the repository file. */
  findings: Finding[];
  links: {
    /** The entity's overview in this API. */
    overview: string;
    /** The entity's Coverage tab. */
    tab: string;
  };
}

/**
 * What an upload for a repository was to one of its entities. Findings of it are
 * about the entity's files.
 *
 * @public
 */
export interface EntityUploadResult extends UploadResult {
  entityRef: string;
}

/**
 * Answer to an upload for a repository.
 *
 * @public
 */
export interface RepositoryUploadResult {
  /** False when the same content was there already, of all entities. */
  created: boolean;
  /** As sent. */
  repository: string;
  /** Those that the upload has something for, by ref. */
  entities: EntityUploadResult[];
  /** Of the reports as a whole: also files that lie in no entity. */
  findings: Finding[];
}
