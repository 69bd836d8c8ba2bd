import {
  Finding,
  Inventory,
  RepositoryFile,
  RepositoryUploadResult,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { PackedFile } from '../storage/PackedFile';

/** A report that was read. */
export interface CollectedReport {
  /** As it was sent, with its folders where they are known. */
  fileName: string;
  /** Folders that it names itself. */
  sources: readonly string[];
  /** By path as written, each once. */
  files: readonly PackedFile[];
}

/** What an upload brought, read and checked. */
export interface CollectedUpload {
  /** `null`: it has none. */
  reports: readonly CollectedReport[] | null;
  /** Of its reports, by id. */
  formats: readonly string[];
  /** Of its reports. */
  findings: readonly Finding[];
  inventory: Inventory | null;
  repositoryFile: {
    text: string;
    rules: RepositoryFile['paths'];
    findings: readonly Finding[];
  } | null;
}

/** Whom an upload is for. */
export interface UploadTarget {
  /**
   * All of it or nothing.
   *
   * @param onStored - called once it is stored, before its entities are analysed
   * @throws InputError when nothing of it is for the target
   */
  store(upload: CollectedUpload, onStored: () => void): Promise<UploadAnswer>;
}

export type UploadAnswer = UploadResult | RepositoryUploadResult;
