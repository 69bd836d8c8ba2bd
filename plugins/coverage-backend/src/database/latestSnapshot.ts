import { Knex } from 'knex';
import { EntityDescription } from './CoverageStore';
import { toEntityRow } from './entities/entityRow';
import { readDomain } from './entities/groupNames';
import { RawDbEntityRow } from './entities/RawDbEntityRow';
import { RawDbSnapshotRow } from './rows';

/** By commit time; of commits at the same time, by arrival. */
const NEWEST_FIRST = [
  { column: 'committed_at', order: 'desc' },
  { column: 'uploaded_at', order: 'desc' },
  { column: 'id', order: 'desc' },
] as const;

/** An entity's snapshots, newest first. */
export function newestSnapshots(db: Knex, entityRef: string) {
  return db<RawDbSnapshotRow>('snapshots')
    .where({ entity_ref: entityRef })
    .orderBy([...NEWEST_FIRST]);
}

/**
 * Describes the entity in the scorecard and points its row to its latest
 * snapshot, if it has any: the newest commit of a default branch, else of any
 * branch. The first write takes the row's
 * lock, so that the snapshots read after it include those of uploads that
 * finished in the meantime. What lists show of it is for `refreshEntities`.
 */
export async function updateLatestSnapshot(
  tx: Knex,
  entity: EntityDescription,
  defaultBranches: string[],
): Promise<void> {
  const domain = await readDomain(tx, entity.system);
  await tx<RawDbEntityRow>('entity_coverage')
    .insert(toEntityRow(entity, () => domain))
    .onConflict('entity_ref')
    .merge();

  const latest = await findLatest(tx, entity.entityRef, defaultBranches);
  if (latest) {
    await tx<RawDbEntityRow>('entity_coverage')
      .where({ entity_ref: entity.entityRef })
      .update({ snapshot_id: latest.id });
  }
}

async function findLatest(
  tx: Knex,
  entityRef: string,
  defaultBranches: string[],
): Promise<RawDbSnapshotRow | undefined> {
  return (
    (await newestSnapshots(tx, entityRef)
      .whereIn('branch', defaultBranches)
      .first()) ?? (await newestSnapshots(tx, entityRef).first())
  );
}

/** The latest snapshot of an entity, to which its scorecard row points. */
export async function findEntitySnapshot(
  db: Knex,
  entityRef: string,
): Promise<RawDbSnapshotRow | undefined> {
  return db<RawDbSnapshotRow>('snapshots')
    .whereIn(
      'id',
      db<RawDbEntityRow>('entity_coverage')
        .where({ entity_ref: entityRef })
        .select('snapshot_id'),
    )
    .first();
}

/** The snapshot before on the same branch, by commit time. */
export async function findPrevious(
  db: Knex,
  snapshot: RawDbSnapshotRow,
): Promise<RawDbSnapshotRow | undefined> {
  const { entity_ref, branch, committed_at, uploaded_at, id } = snapshot;
  return newestSnapshots(db, entity_ref)
    .where({ branch })
    .whereRaw('(committed_at, uploaded_at, id) < (?, ?, ?)', [
      committed_at,
      uploaded_at,
      id,
    ])
    .first();
}
