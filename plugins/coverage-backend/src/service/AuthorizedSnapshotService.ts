import {
  BranchSummary,
  ListSnapshotsRequest,
  Page,
  SnapshotComparison,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { AccessGate } from './AccessGate';
import { Caller } from './Caller';
import { SnapshotService } from './SnapshotService';

/** Snapshots behind the permission to read and what the catalog shows. */
export class AuthorizedSnapshotService implements SnapshotService {
  readonly #service: SnapshotService;
  readonly #gate: AccessGate;

  constructor(options: { service: SnapshotService; gate: AccessGate }) {
    this.#service = options.service;
    this.#gate = options.gate;
  }

  async listSnapshots(
    entityRef: string,
    request: ListSnapshotsRequest,
    caller: Caller,
  ): Promise<Page<SnapshotSummary>> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.listSnapshots(entityRef, request, inside);
  }

  async listBranches(
    entityRef: string,
    caller: Caller,
  ): Promise<BranchSummary[]> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.listBranches(entityRef, inside);
  }

  async compare(
    entityRef: string,
    commits: { base: string; head: string },
    caller: Caller,
  ): Promise<SnapshotComparison> {
    const inside = await this.#gate.read(entityRef, caller);
    return this.#service.compare(entityRef, commits, inside);
  }
}
