import { Knex } from 'knex';
import { EntityDescription } from './CoverageStore';
import { describeRow } from './entities/lockEntities';
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
 * Describes locked entities in the scorecard, with the latest snapshot of each, if
 * it has any.
 */
export async function putEntities(
  tx: Knex,
  entities: readonly EntityDescription[],
  defaultBranches: string[],
): Promise<void> {
  const refs = entities.map(({ entityRef }) => entityRef);
  await refreshEntities(tx, refs, async () => {
    for (const entity of entities) {
      const described = await describeRow(tx, entity);
      await update(tx, entity.entityRef, described);
      await pointToLatest(tx, entity.entityRef, defaultBranches);
    }
  });
}

/**
 * Points an entity's row to its latest snapshot: the newest commit of a default
 * branch, else of any branch, else none. Call it within `refreshEntities`.
 */
export async function pointToLatest(
  tx: Knex,
  entityRef: string,
  defaultBranches: string[],
): Promise<void> {
  const latest = await findLatest(tx, entityRef, defaultBranches);
  await update(tx, entityRef, { snapshot_id: latest?.id ?? null });
}

async function update(
  tx: Knex,
  entityRef: string,
  columns: Partial<RawDbEntityRow>,
): Promise<void> {
  await tx<RawDbEntityRow>('entity_coverage')
    .where({ entity_ref: entityRef })
    .update(columns);
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
