import { NotFoundError } from '@backstage/errors';
import {
  branchesByLine,
  CoverageHistory,
  CoverageOverview,
  FileLines,
  FileSource,
  FileSummary,
  HistoryRequest,
  LineCoverage,
  LineDetail,
  lineStates,
  missingOutcomes,
  ListFilesRequest,
  Page,
  RepositoryUploadMetadata,
  UploadMetadata,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { UploadLimits } from '../config';
import { CoverageStore } from '../database/CoverageStore';
import { SnapshotStore } from '../database/SnapshotStore';
import { ReportReader } from '../ingest/ReportReader';
import { SourceReader } from '../source/SourceReader';
import { ManifestEntry } from '../storage/manifestCodec';
import { EntityTarget } from '../upload/EntityTarget';
import { ReportPlacer } from '../upload/ReportPlacer';
import { RepositoryTarget } from '../upload/RepositoryTarget';
import { StoredUploads } from '../upload/StoredUploads';
import { Announcer } from '../announcements/Announcer';
import { Analyst } from './Analyst';
import { Caller, callerName } from './Caller';
import {
  CoverageService,
  FileRequest,
  UploadRejection,
  UploadSession,
} from './CoverageService';
import { DefaultUploadSession } from './DefaultUploadSession';
import { EntityFinder } from './EntityFinder';
import { RepositoryEntities } from './RepositoryEntities';
import { findSnapshot } from './findSnapshot';
import { listFiles } from './listFiles';

export interface CoverageServiceOptions {
  entities: EntityFinder;
  repositories: RepositoryEntities;
  analyst: Analyst;
  announcer: Announcer;
  store: CoverageStore;
  snapshots: SnapshotStore;
  sources: SourceReader;
  reader: ReportReader;
  placer: ReportPlacer;
  limits: UploadLimits;
  /** Where the portal is, for links. */
  appBaseUrl: string;
}

/** The plugin without permissions, which a decorator adds. */
export class DefaultCoverageService implements CoverageService {
  readonly #options: CoverageServiceOptions;

  constructor(options: CoverageServiceOptions) {
    this.#options = options;
  }

  async beginUpload(
    metadata: UploadMetadata | RepositoryUploadMetadata,
    caller: Caller,
  ): Promise<UploadSession> {
    const { entities, repositories, reader, placer, limits } = this.#options;
    const to = {
      uploadedBy: callerName(caller),
      uploads: new StoredUploads(this.#options),
      placer,
    };
    const target =
      'repository' in metadata
        ? new RepositoryTarget({
            ...to,
            metadata,
            entities:
              caller.entities ?? (await repositories.find(metadata.repository)),
          })
        : new EntityTarget({
            ...to,
            metadata,
            entity: await entities.get(metadata.entityRef, caller),
          });
    return new DefaultUploadSession({ target, reader, limits });
  }

  rejectUpload(rejection: UploadRejection, caller: Caller): Promise<void> {
    return this.#options.store.saveRejection({
      ...rejection,
      uploadedBy: callerName(caller),
    });
  }

  async deleteUpload(
    entityRef: string,
    id: string,
    caller: Caller,
  ): Promise<UploadSummary> {
    const { store } = this.#options;
    const deleted = await store.deleteUpload(entityRef, id);
    if (!deleted) {
      throw new NotFoundError(
        `${entityRef} has no upload ${id}; the overview names those of its latest coverage`,
      );
    }
    await this.#refresh(entityRef, caller);
    return deleted;
  }

  async deleteEntity(
    entityRef: string,
    caller: Caller,
  ): Promise<{ snapshots: number }> {
    const { snapshots, isKnown } = await this.#options.store.deleteEntity(
      entityRef,
    );
    if (caller.entity) {
      await this.#refresh(entityRef, caller);
    } else if (!isKnown) {
      throw new NotFoundError(
        `Nothing is kept of ${entityRef}, and the catalog has no such entity; correct the entity ref`,
      );
    }
    return { snapshots };
  }

  getOverview(entityRef: string): Promise<CoverageOverview> {
    return this.#options.store.getOverview(entityRef);
  }

  async listFiles(
    entityRef: string,
    request: ListFilesRequest,
  ): Promise<Page<FileSummary>> {
    const snapshot = await this.#options.store.getFiles(entityRef);
    return listFiles(snapshot?.files ?? [], request);
  }

  async getLines(entityRef: string, request: FileRequest): Promise<FileLines> {
    const { store } = this.#options;
    const { path } = request;
    const { commit, file, files } = await this.#getFile(entityRef, request);
    const detail = file.hash && (await store.getLineDetail(file.hash));
    const thinnedOn = file.hash
      ? null
      : await store.getThinnedDay(entityRef, commit);
    const hits =
      detail &&
      (await store.getLineHits({ entityRef, commit, path, files, detail }));
    return {
      path,
      commit,
      totals: file.totals,
      lines: detail && hits && toLineCoverage(detail, hits),
      ...(thinnedOn !== null && { thinnedOn }),
    };
  }

  async getSource(
    entityRef: string,
    request: FileRequest,
    caller: Caller,
  ): Promise<FileSource> {
    const { path } = request;
    const { entities, sources } = this.#options;
    const { commit } = await this.#getFile(entityRef, request);
    const entity = await entities.get(entityRef, caller);
    return { path, commit, ...(await sources.read(entity, commit, path)) };
  }

  getHistory(
    entityRef: string,
    request: HistoryRequest,
  ): Promise<CoverageHistory> {
    return this.#options.store.getHistory(entityRef, request);
  }

  async #refresh(entityRef: string, caller: Caller): Promise<void> {
    const { analyst, entities } = this.#options;
    await analyst.refresh(await entities.get(entityRef, caller), 'snapshot');
  }

  /** @throws NotFoundError for a path that the coverage does not have */
  async #getFile(
    entityRef: string,
    { path, commit }: FileRequest,
  ): Promise<{ commit: string; file: ManifestEntry; files: ManifestEntry[] }> {
    const snapshot =
      commit === undefined
        ? await this.#options.store.getFiles(entityRef)
        : await this.#getFilesOf(entityRef, commit);
    const file = snapshot?.files.find(entry => entry.path === path);
    if (!snapshot || !file) {
      throw new NotFoundError(
        commit === undefined
          ? `The latest coverage of ${entityRef} has no file '${path}'`
          : `The coverage of ${entityRef} at commit '${commit}' has no file '${path}'`,
      );
    }
    return { ...snapshot, file };
  }

  async #getFilesOf(entityRef: string, commit: string) {
    const { summary, files } = await findSnapshot(this.#options.snapshots, {
      entityRef,
      name: 'commit',
      commit,
    });
    return { commit: summary.commit, files };
  }
}

function toLineCoverage(
  detail: LineDetail,
  hits: (number | null)[],
): LineCoverage[] {
  const outcomes = branchesByLine(detail.branches);
  const missingByLine = missingOutcomes(detail.branches);
  return lineStates(detail, outcomes).map((state, i) => {
    const line = detail.lines[i];
    const branches = outcomes.get(line);
    const counted = { line, state, hits: hits[i] };
    const missing = missingByLine.get(line);
    return branches
      ? { ...counted, branches: missing ? { ...branches, missing } : branches }
      : counted;
  });
}
