import {
  BranchSummary,
  LineDetail,
  ListSnapshotsRequest,
  Page,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { ManifestEntry } from '../storage/manifestCodec';
import { CommitDocuments } from './AnalysisStore';

/** A snapshot and its files. */
export interface StoredSnapshot {
  summary: SnapshotSummary;
  files: ManifestEntry[];
}

/** Reads of any snapshot, not the latest alone. Entity refs are in lower case. */
export interface SnapshotStore {
  /** Newest commit first. */
  list(
    entityRef: string,
    request: ListSnapshotsRequest,
  ): Promise<Page<SnapshotSummary>>;

  /** The branch with the newest commit first. */
  listBranches(entityRef: string): Promise<BranchSummary[]>;

  /**
   * The snapshots whose commit begins with the digits, at most two: more would
   * tell no more. A commit of just those digits comes alone.
   */
  findByCommit(entityRef: string, digits: string): Promise<StoredSnapshot[]>;

  /** What the repository said of itself at the commit of the snapshot, or near it. */
  readDocuments(
    entityRef: string,
    snapshot: SnapshotSummary,
  ): Promise<CommitDocuments>;

  /** Line detail of each of the addresses, to be asked for by it. */
  getLineDetails(hashes: Buffer[]): Promise<(hash: Buffer) => LineDetail>;
}
