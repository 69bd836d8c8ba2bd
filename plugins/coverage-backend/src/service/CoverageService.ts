import {
  CoverageHistory,
  CoverageOverview,
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
import { NewRejection } from '../database/CoverageStore';
import { UploadAnswer } from '../upload/CollectedUpload';
import { Caller } from './Caller';

/** A report on its way in. */
export interface IncomingReport {
  /** Path in the repository as sent; for messages and detection. */
  fileName: string;
  /** Nobody else's: memory of its chunks is freed once they are read. */
  stream: AsyncIterable<Uint8Array>;
}

/** An upload that was let in; nothing is stored before `commit`. */
export interface UploadSession {
  /** @throws InputError that names the report, its format and the reason */
  add(report: IncomingReport): Promise<void>;
  /**
   * The repository's inventory as JSON.
   *
   * @throws InputError that names the place and what was expected
   */
  setInventory(json: string): void;
  /**
   * The text of the repository file.
   *
   * @throws InputError that names the place and what was expected
   */
  setRepositoryFile(text: string): void;
  /** @param onStored - called once it is stored, before its entities are analysed */
  commit(onStored: () => void): Promise<UploadAnswer>;
  /** Ends what is still being read; to be called in the end, whatever it is. */
  close(): void;
}

/** Why an upload was refused, and what it said of itself as far as it was read. */
export type UploadRejection = Omit<NewRejection, 'uploadedBy'>;

/** A file of the snapshot of a commit, or of the latest. */
export interface FileRequest {
  path: string;
  /** Its id, or its first digits; default: that of the latest coverage. */
  commit?: string;
}

/**
 * What the plugin does, for routes and other doors alike. Every method throws
 * `NotFoundError` for an entity that the catalog does not have, and
 * `NotAllowedError` without permission.
 */
export interface CoverageService {
  /**
   * Checks the metadata and the caller, before any report is read: the caller must
   * be allowed to upload for all entities that it is for.
   */
  beginUpload(
    metadata: UploadMetadata | RepositoryUploadMetadata,
    caller: Caller,
  ): Promise<UploadSession>;
  /**
   * Keeps that an upload was refused, for those who may read the entity. It takes
   * the permission to upload, so that a stranger leaves no trace.
   */
  rejectUpload(rejection: UploadRejection, caller: Caller): Promise<void>;
  /**
   * Deletes one upload; what was merged from it is merged anew.
   *
   * @throws NotFoundError when the entity has no such upload
   */
  deleteUpload(
    entityRef: string,
    id: string,
    caller: Caller,
  ): Promise<UploadSummary>;
  /**
   * Deletes all that was uploaded and set for the entity.
   *
   * @returns how much it was
   */
  deleteEntity(
    entityRef: string,
    caller: Caller,
  ): Promise<{ snapshots: number }>;
  getOverview(entityRef: string, caller: Caller): Promise<CoverageOverview>;
  listFiles(
    entityRef: string,
    request: ListFilesRequest,
    caller: Caller,
  ): Promise<Page<FileSummary>>;
  getLines(
    entityRef: string,
    file: FileRequest,
    caller: Caller,
  ): Promise<FileLines>;
  getSource(
    entityRef: string,
    file: FileRequest,
    caller: Caller,
  ): Promise<FileSource>;
  getHistory(
    entityRef: string,
    request: HistoryRequest,
    caller: Caller,
  ): Promise<CoverageHistory>;
}
