import { Knex } from 'knex';
import { percentOf } from '@backstage-coverage/plugin-coverage-common';
import { EntityDescription } from './CoverageStore';
import { RawDbEntityRow, RawDbSnapshotRow, toTotals } from './rows';

export function toEntityRow(entity: EntityDescription) {
  const { entityRef, ...described } = entity;
  return { entity_ref: entityRef, ...described, in_catalog: true };
}

/**
 * Points the entity's scorecard row to its latest snapshot: the newest commit
 * of a default branch, else of any branch. The first write takes the row's
 * lock, so that the snapshots read after it include those of uploads that
 * finished in the meantime.
 */
export async function updateLatestSnapshot(
  tx: Knex,
  entity: EntityDescription,
  defaultBranches: string[],
): Promise<void> {
  const described = toEntityRow(entity);
  await tx<RawDbEntityRow>('entity_coverage')
    .insert(described)
    .onConflict('entity_ref')
    .merge();

  const latest = await findLatest(tx, entity.entityRef, defaultBranches);
  const { lines } = toTotals(latest!);
  await tx<RawDbEntityRow>('entity_coverage')
    .where({ entity_ref: entity.entityRef })
    .update({
      snapshot_id: latest!.id,
      lines_total: lines.total,
      lines_covered: lines.covered,
      lines_uncovered: lines.total - lines.covered,
      line_percent: percentOf(lines),
    });
}

async function findLatest(
  tx: Knex,
  entityRef: string,
  defaultBranches: string[],
): Promise<RawDbSnapshotRow | undefined> {
  const newest = () =>
    tx<RawDbSnapshotRow>('snapshots')
      .where({ entity_ref: entityRef })
      .orderBy([
        { column: 'committed_at', order: 'desc' },
        { column: 'uploaded_at', order: 'desc' },
        { column: 'id' },
      ]);
  return (
    (await newest().whereIn('branch', defaultBranches).first()) ??
    (await newest().first())
  );
}

/** The snapshot before on the same branch, by commit time. */
export async function findPrevious(
  db: Knex,
  snapshot: RawDbSnapshotRow,
): Promise<RawDbSnapshotRow | undefined> {
  return db<RawDbSnapshotRow>('snapshots')
    .where({ entity_ref: snapshot.entity_ref, branch: snapshot.branch })
    .where('committed_at', '<', snapshot.committed_at)
    .orderBy('committed_at', 'desc')
    .first();
}
