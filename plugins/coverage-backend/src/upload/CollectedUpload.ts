import {
  Finding,
  Inventory,
  RepositoryFile,
  RepositoryUploadResult,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { PackedFile } from '../storage/PackedFile';

/** What an upload brought, read and checked. */
export interface CollectedUpload {
  /**
   * Files by path as written, several of one where reports repeat it; `null`: it has
   * no report.
   */
  files: ReadonlyMap<string, readonly PackedFile[]> | null;
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
   * @throws InputError when nothing of it is for the target
   */
  store(upload: CollectedUpload): Promise<UploadAnswer>;
}

export type UploadAnswer = UploadResult | RepositoryUploadResult;
