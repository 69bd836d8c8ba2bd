import {
  BranchSummary,
  LineDetail,
  ListSnapshotsRequest,
  Page,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { decodeCursor, encodeCursor } from '../paging/cursor';
import { readDocuments } from './analysisInputs';
import { CommitDocuments } from './AnalysisStore';
import { isDefaultBranch } from './chooseBranch';
import { getLineDetails } from './content';
import { newestSnapshots } from './latestSnapshot';
import { RawDbSnapshotRow, RawDbUploadRow, toSnapshotSummary } from './rows';
import { SnapshotStore, StoredSnapshot } from './SnapshotStore';
import { filesOf } from './thinning/filesOf';

/** Snapshots in the plugin's database. */
export class DatabaseSnapshotStore implements SnapshotStore {
  readonly #db: Knex;
  readonly #defaultBranches: string[];

  constructor(options: { db: Knex; defaultBranches: string[] }) {
    this.#db = options.db;
    this.#defaultBranches = options.defaultBranches;
  }

  async list(
    entityRef: string,
    request: ListSnapshotsRequest,
  ): Promise<Page<SnapshotSummary>> {
    const { branch, flag, limit = 100 } = request;
    const offset = decodeCursor(request.cursor);
    const found = newestSnapshots(this.#db, entityRef);
    if (branch !== undefined) {
      found.where({ branch });
    }
    if (flag !== undefined) {
      found.whereIn(
        'id',
        this.#db<RawDbUploadRow>('uploads')
          .where({ flag })
          .select('snapshot_id'),
      );
    }
    const [{ total }] = await found
      .clone()
      .clearOrder()
      .count<{ total: number | string }[]>('* as total');
    const rows = await found.offset(offset).limit(limit);
    const totalItems = Number(total);
    const next = offset + limit;
    return {
      items:
        flag === undefined
          ? rows.map(toSnapshotSummary)
          : await this.#ofFlag(rows, flag),
      totalItems,
      pageInfo: next < totalItems ? { nextCursor: encodeCursor(next) } : {},
    };
  }

  /** Snapshots with the totals of one of their uploads. */
  async #ofFlag(
    rows: RawDbSnapshotRow[],
    flag: string,
  ): Promise<SnapshotSummary[]> {
    const uploads = await this.#db<RawDbUploadRow>('uploads')
      .where({ flag })
      .whereIn(
        'snapshot_id',
        rows.map(row => row.id),
      );
    const bySnapshot = new Map(
      uploads.map(upload => [upload.snapshot_id, upload]),
    );
    return rows.flatMap(row => {
      const upload = bySnapshot.get(row.id);
      return upload
        ? toSnapshotSummary({
            ...row,
            ...upload,
            id: row.id,
            flags: JSON.stringify([flag]),
            carried: '[]',
            thinned_on: row.thinned_on,
          })
        : [];
    });
  }

  async listBranches(entityRef: string): Promise<BranchSummary[]> {
    const rows: {
      branch: string | null;
      flags: string;
      snapshots: number | string;
      committed_at: string;
    }[] = await this.#db<RawDbSnapshotRow>('snapshots')
      .where({ entity_ref: entityRef })
      .groupBy('branch', 'flags')
      .select('branch', 'flags')
      .count('* as snapshots')
      .max('committed_at as committed_at');
    const branches = new Map<string | null, BranchSummary>();
    for (const row of rows) {
      const { branch, committed_at } = row;
      const known = branches.get(branch);
      branches.set(branch, {
        branch,
        isDefault: isDefaultBranch(branch, this.#defaultBranches),
        snapshots: Number(row.snapshots) + (known?.snapshots ?? 0),
        committedAt:
          known && known.committedAt > committed_at
            ? known.committedAt
            : committed_at,
        flags: [
          ...new Set([...(known?.flags ?? []), ...JSON.parse(row.flags)]),
        ].sort(),
      });
    }
    return [...branches.values()].sort((a, b) =>
      b.committedAt < a.committedAt ? -1 : 1,
    );
  }

  async findByCommit(
    entityRef: string,
    digits: string,
  ): Promise<StoredSnapshot[]> {
    const rows = await this.#db<RawDbSnapshotRow>('snapshots')
      .where({ entity_ref: entityRef })
      .andWhereLike('commit_id', `${digits}%`)
      // The whole id sorts before those that it begins.
      .orderBy('commit_id')
      .limit(2);
    const found = rows[0]?.commit_id === digits ? rows.slice(0, 1) : rows;
    return Promise.all(
      found.map(async row => ({
        summary: toSnapshotSummary(row),
        files: await filesOf(this.#db, row),
      })),
    );
  }

  async readDocuments(
    entityRef: string,
    { commit, branch, committedAt }: SnapshotSummary,
  ): Promise<CommitDocuments> {
    return readDocuments(
      this.#db,
      entityRef,
      { commit_id: commit, branch, committed_at: committedAt },
      this.#defaultBranches,
    );
  }

  async getLineDetails(
    hashes: Buffer[],
  ): Promise<(hash: Buffer) => LineDetail> {
    return getLineDetails(this.#db, hashes);
  }
}
