import {
  CoverageHistory,
  CoverageOverview,
  coverageUploadCreatePermission,
  coverageUploadDeletePermission,
  FileLines,
  FileSource,
  FileSummary,
  HistoryRequest,
  ListFilesRequest,
  Page,
  UploadMetadata,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { AccessGate } from './AccessGate';
import { Caller } from './Caller';
import {
  CoverageService,
  UploadRejection,
  UploadSession,
  FileRequest,
} from './CoverageService';

/**
 * Coverage behind permissions. Reading also follows the catalog: what a user may
 * not see there does not exist here.
 */
export class AuthorizedCoverageService implements CoverageService {
  readonly #service: CoverageService;
  readonly #gate: AccessGate;

  constructor(options: { service: CoverageService; gate: AccessGate }) {
    this.#service = options.service;
    this.#gate = options.gate;
  }

  async beginUpload(
    metadata: UploadMetadata,
    caller: Caller,
  ): Promise<UploadSession> {
    const inside = await this.#gate.enter(
      coverageUploadCreatePermission,
      metadata.entityRef,
      caller,
    );
    return this.#service.beginUpload(metadata, inside);
  }

  async rejectUpload(
    rejection: UploadRejection,
    caller: Caller,
  ): Promise<void> {
    const inside = await this.#gate.enter(
      coverageUploadCreatePermission,
      rejection.entityRef,
      caller,
    );
    await this.#service.rejectUpload(rejection, inside);
  }

  async deleteUpload(
    entityRef: string,
    id: string,
    caller: Caller,
  ): Promise<UploadSummary> {
    const inside = await this.#gate.enter(
      coverageUploadDeletePermission,
      entityRef,
      caller,
    );
    return this.#service.deleteUpload(entityRef, id, inside);
  }

  async deleteEntity(
    entityRef: string,
    caller: Caller,
  ): Promise<{ snapshots: number }> {
    const inside = await this.#gate.enter(
      coverageUploadDeletePermission,
      entityRef,
      caller,
    );
    return this.#service.deleteEntity(entityRef, inside);
  }

  async getOverview(
    entityRef: string,
    caller: Caller,
  ): Promise<CoverageOverview> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getOverview(entityRef, inside);
  }

  async listFiles(
    entityRef: string,
    request: ListFilesRequest,
    caller: Caller,
  ): Promise<Page<FileSummary>> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.listFiles(entityRef, request, inside);
  }

  async getLines(
    entityRef: string,
    file: FileRequest,
    caller: Caller,
  ): Promise<FileLines> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getLines(entityRef, file, inside);
  }

  async getSource(
    entityRef: string,
    file: FileRequest,
    caller: Caller,
  ): Promise<FileSource> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getSource(entityRef, file, inside);
  }

  async getHistory(
    entityRef: string,
    request: HistoryRequest,
    caller: Caller,
  ): Promise<CoverageHistory> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.getHistory(entityRef, request, inside);
  }
}
