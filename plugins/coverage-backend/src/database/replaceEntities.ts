import { Knex } from 'knex';
import { EntityDescription } from './CoverageStore';
import { dayBefore } from '../time/days';
import { CHANGE_DAYS } from './entities/dailyCoverage';
import { keepRollUps } from './entities/currentRollUps';
import { deleteEntityData, findEmpty } from './entities/deleteEntityData';
import { hasColumns, toEntityRow } from './entities/entityRow';
import { findExempt, standingOf } from './entities/entityStanding';
import { RawDbCatalogName, readGroupTree } from './entities/groupNames';
import { insertEntities } from './entities/insertEntities';
import { areSameMemberships, readMemberships } from './entities/membershipRows';
import { GroupsAbove, membershipsOf } from './entities/memberships';
import {
  RawDbEntityDescription,
  RawDbEntityRow,
} from './entities/RawDbEntityRow';
import { refreshEntities } from './entities/refreshEntities';
import { retryDeadlocks } from './retryDeadlocks';

const ROWS_PER_STATEMENT = 100;
const ROWS_PER_UPDATE = 1_000;

/** See {@link CoverageStore.replaceEntities}. */
export async function replaceEntities(
  db: Knex,
  pages: AsyncIterable<EntityDescription[]>,
): Promise<{ present: number; gone: number }> {
  // Before the catalog is read: what is registered meanwhile is not gone.
  const known = await db<RawDbEntityRow>('entity_coverage')
    .where('in_catalog', true)
    .pluck('entity_ref');
  const groups = await readGroupTree(db);
  const domains = await readDomains(db);

  const present = new Set<string>();
  for await (const page of pages) {
    for (const chunk of chunksOf(page)) {
      chunk.forEach(entity => present.add(entity.entityRef));
      const described = chunk.map(entity =>
        toEntityRow(entity, system => domains.get(system) ?? null),
      );
      await putDescriptions(db, described, group => groups.above(group));
    }
  }

  const gone = known.filter(ref => !present.has(ref));
  for (const chunk of chunksOf(gone)) {
    await inTransaction(db, tx =>
      refreshEntities(tx, chunk, async () => {
        const rows = () =>
          tx<RawDbEntityRow>('entity_coverage').whereIn('entity_ref', chunk);
        const now = new Date().toISOString();
        await rows().update({ in_catalog: false, gone_at: now });
        await deleteEntityData(tx, await findEmpty(tx, chunk));
      }),
    );
  }
  await renewColumnsBefore(db);
  return { present: present.size, gone: gone.length };
}

/** Writes those that differ from what is stored: in most sweeps few. */
async function putDescriptions(
  db: Knex,
  described: RawDbEntityDescription[],
  groupsAbove: GroupsAbove,
): Promise<void> {
  const refs = described.map(({ entity_ref }) => entity_ref);
  const rows = await db<RawDbEntityRow>('entity_coverage').whereIn(
    'entity_ref',
    refs,
  );
  const stored = new Map(rows.map(row => [row.entity_ref, row]));
  const memberships = await readMemberships(
    db,
    rows.map(({ id }) => id),
  );
  const exempt = await findExempt(db, refs, new Date());

  const changed = described.filter(wanted => {
    const row = stored.get(wanted.entity_ref);
    return !(
      row &&
      hasColumns(row, wanted) &&
      row.standing === standingOf(wanted, exempt.has(wanted.entity_ref)) &&
      (row.snapshot_id === null || row.manifest_hash !== null) &&
      areSameMemberships(
        memberships.get(row.id)!,
        membershipsOf({ ...row, ...wanted }, groupsAbove),
      )
    );
  });
  if (changed.length === 0) {
    return;
  }
  await inTransaction(db, async tx => {
    await insertEntities(tx, changed);
    await refreshEntities(
      tx,
      changed.map(({ entity_ref }) => entity_ref),
      async () => {
        await tx<RawDbEntityRow>('entity_coverage')
          .insert(changed)
          .onConflict('entity_ref')
          .merge();
      },
    );
  });
}

/** Once a day the day that changes are told from is another. */
async function renewColumnsBefore(db: Knex): Promise<void> {
  const day = dayBefore(new Date(), CHANGE_DAYS);
  const before = (column: string) =>
    db('daily_coverage as d')
      .whereRaw('d.entity_id = entity_coverage.id')
      .where('d.day', '<=', day)
      .orderBy('d.day', 'desc')
      .limit(1)
      .select(`d.${column}`);
  for (;;) {
    const outdated = await db<RawDbEntityRow>('entity_coverage')
      .where(query =>
        query.whereNull('before_day').orWhereNot('before_day', day),
      )
      .orderBy('entity_ref')
      .limit(ROWS_PER_UPDATE)
      .pluck('entity_ref');
    if (outdated.length === 0) {
      return;
    }
    await inTransaction(db, tx =>
      keepRollUps(tx, outdated, () =>
        tx('entity_coverage')
          .whereIn('entity_ref', outdated)
          .update({
            before_day: day,
            before_total: before('lines_total'),
            before_covered: before('lines_covered'),
          }),
      ),
    );
  }
}

async function readDomains(db: Knex): Promise<Map<string, string | null>> {
  const rows = await db<RawDbCatalogName>('catalog_names')
    .whereNotNull('domain')
    .select('ref', 'domain');
  return new Map(rows.map(({ ref, domain }) => [ref, domain]));
}

function inTransaction(
  db: Knex,
  write: (tx: Knex) => Promise<unknown>,
): Promise<unknown> {
  return retryDeadlocks(() => db.transaction(write));
}

function chunksOf<T>(items: T[]): T[][] {
  const chunks = [];
  for (let i = 0; i < items.length; i += ROWS_PER_STATEMENT) {
    chunks.push(items.slice(i, i + ROWS_PER_STATEMENT));
  }
  return chunks;
}
