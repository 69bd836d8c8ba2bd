import { Knex } from 'knex';
import { EntityDescription } from './CoverageStore';
import { toEntityRow } from './entities/entityRow';
import { readDomain } from './entities/groupNames';
import { insertEntities } from './entities/insertEntities';
import { RawDbEntityRow } from './entities/RawDbEntityRow';
import { refreshEntities } from './entities/refreshEntities';
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
 * branch. The row is locked first, so that the snapshots read after it include
 * those of uploads that finished in the meantime.
 */
export async function putEntity(
  tx: Knex,
  entity: EntityDescription,
  defaultBranches: string[],
): Promise<void> {
  const { entityRef } = entity;
  const domain = await readDomain(tx, entity.system);
  const described = toEntityRow(entity, () => domain);
  await insertEntities(tx, [described]);
  await refreshEntities(tx, [entityRef], async () => {
    const latest = await findLatest(tx, entityRef, defaultBranches);
    await tx<RawDbEntityRow>('entity_coverage')
      .where({ entity_ref: entityRef })
      .update({ ...described, ...(latest && { snapshot_id: latest.id }) });
  });
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
