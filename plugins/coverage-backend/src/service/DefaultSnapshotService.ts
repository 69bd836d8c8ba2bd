import {
  BranchSummary,
  ComparableFile,
  ComparableSnapshot,
  compareFiles,
  compareLines,
  compareSnapshots,
  countedFiles,
  EntityFacts,
  FileChange,
  ListSnapshotsRequest,
  Page,
  SnapshotComparison,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { SnapshotStore, StoredSnapshot } from '../database/SnapshotStore';
import { ManifestEntry } from '../storage/manifestCodec';
import { readInventory, readStoredFile } from '../analysis/analysisInput';
import { Analyst } from './Analyst';
import { Caller } from './Caller';
import { EntityFinder } from './EntityFinder';
import { findSnapshot } from './findSnapshot';
import { SnapshotService } from './SnapshotService';

/** Bounds the answer; people look at the files that lost most. */
const MOST_FILES = 2_000;

export interface SnapshotServiceOptions {
  snapshots: SnapshotStore;
  analyst: Analyst;
  entities: EntityFinder;
  /** Bounds what a comparison reads line by line. */
  mostFilesByLine?: number;
}

/** Snapshots without permissions, which a decorator adds. */
export class DefaultSnapshotService implements SnapshotService {
  readonly #snapshots: SnapshotStore;
  readonly #analyst: Analyst;
  readonly #entities: EntityFinder;
  readonly #mostFilesByLine: number;

  constructor(options: SnapshotServiceOptions) {
    this.#snapshots = options.snapshots;
    this.#analyst = options.analyst;
    this.#entities = options.entities;
    this.#mostFilesByLine = options.mostFilesByLine ?? 1_000;
  }

  async listSnapshots(
    entityRef: string,
    request: ListSnapshotsRequest,
  ): Promise<Page<SnapshotSummary>> {
    return this.#snapshots.list(entityRef, request);
  }

  async listBranches(entityRef: string): Promise<BranchSummary[]> {
    return this.#snapshots.listBranches(entityRef);
  }

  async compare(
    entityRef: string,
    commits: { base: string; head: string },
    caller: Caller,
  ): Promise<SnapshotComparison> {
    const find = (name: 'base' | 'head') =>
      findSnapshot(this.#snapshots, {
        entityRef,
        name,
        commit: commits[name],
      });
    const base = await find('base');
    const head = await find('head');
    const entity = await this.#entities.get(entityRef, caller);
    const analysis = await this.#analyst.read(entity);
    const place = async ({ summary, files }: StoredSnapshot) => ({
      summary,
      counted: await this.#countedFiles(analysis.entity, summary, files),
    });

    const changes = compareFiles(
      base.files.map(toComparable),
      head.files.map(toComparable),
    );
    return compareSnapshots(await place(base), await place(head), changes, {
      areas: analysis.areas.map(({ definition }) => definition),
      lineDetail: await this.#compareLines(changes, base, head),
      mostFiles: MOST_FILES,
    });
  }

  /** Where areas look for them, which reports often write otherwise. */
  async #countedFiles(
    entity: EntityFacts,
    snapshot: SnapshotSummary,
    measured: ManifestEntry[],
  ): Promise<ComparableSnapshot['counted']> {
    const { entityRef, path } = entity;
    const documents = await this.#snapshots.readDocuments(entityRef, snapshot);
    return countedFiles({
      measured,
      inventory: readInventory(documents.inventory),
      repositoryFile: readStoredFile(documents.repositoryFile).repositoryFile,
      entityPath: path,
    });
  }

  /**
   * Adds to the changes what happened to lines that nobody touched. Files alike
   * share an address and are no change, so only changed ones are read.
   */
  async #compareLines(
    changes: FileChange[],
    base: StoredSnapshot,
    head: StoredSnapshot,
  ): Promise<SnapshotComparison['lineDetail']> {
    const [before, after] = [base, head].map(({ files }) => {
      const hashes = new Map(files.map(({ path, hash }) => [path, hash]));
      return ({ path }: FileChange) => hashes.get(path) ?? null;
    });
    const candidates = changes.flatMap(change => {
      const [from, to] = [before(change), after(change)];
      return from && to ? [{ change, from, to }] : [];
    });
    const compared = candidates.slice(0, this.#mostFilesByLine);
    const detailOf = await this.#snapshots.getLineDetails(
      compared.flatMap(({ from, to }) => [from, to]),
    );
    for (const { change, from, to } of compared) {
      change.untouched = compareLines(detailOf(from), detailOf(to));
    }
    return { files: candidates.length, compared: compared.length };
  }
}

function toComparable({ path, totals, hash }: ManifestEntry): ComparableFile {
  return { path, totals, detailId: hash && hash.toString('hex') };
}
