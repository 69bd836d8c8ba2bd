import { NO_VALUE } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbEntityRow } from '../database/entities/RawDbEntityRow';
import { toMeasuredEntity } from '../database/policies/measuredEntities';
import { ratedEntities } from './ratedEntities';
import { AssessedEntity, assessEntity, OutlookBucket } from './assessEntity';
import { TargetQuery } from './TargetQuery';

/** Which of the entities that count are asked for. */
export interface OutlookFilter {
  bucket?: OutlookBucket;
  /** A value of the dimension `owner`. */
  owner?: string;
  /** Behind, or never reported at all. */
  isLate?: true;
}

/** A page of entities that count, most to do first. */
export async function readOutlooks(
  db: Knex,
  target: TargetQuery,
  page: OutlookFilter & { limit: number; offset: number },
): Promise<{ items: AssessedEntity[]; totalItems: number }> {
  const wanted = () => countedEntities(db, target, page);
  const [rows, [{ count }]]: [{ id: number }[], { count: number | string }[]] =
    await Promise.all([
      mostToDo(wanted()).offset(page.offset).limit(page.limit).select('id'),
      wanted().count({ count: '*' }),
    ]);
  return {
    items: await readAssessed(
      db,
      target,
      rows.map(({ id }) => id),
    ),
    totalItems: Number(count),
  };
}

/** Of each bucket those with most to do. */
export async function readFirstOfBuckets(
  db: Knex,
  target: TargetQuery,
  options: { buckets: readonly OutlookBucket[]; limit: number },
): Promise<AssessedEntity[]> {
  const { buckets, limit } = options;
  const firstOf = (bucket: OutlookBucket) =>
    db
      .from(
        mostToDo(db.from('rated').where({ standing: 'counted', bucket }))
          .limit(limit)
          .select('id')
          .as('first'),
      )
      .select('id');
  const [first, ...others] = buckets.map(firstOf);
  const rows: { id: number }[] = await db
    .withMaterialized('rated', ratedEntities(db, target))
    .from(first.unionAll(others).as('all_first'))
    .select('id');
  return readAssessed(
    db,
    target,
    rows.map(({ id }) => id),
  );
}

/** Owners of entities that are late, those without owner left out. */
export async function readLateOwners(
  db: Knex,
  target: TargetQuery,
): Promise<string[]> {
  return countedEntities(db, target, { isLate: true })
    .join('entity_memberships as m', 'm.entity_id', 'rated.id')
    .where('m.dimension', 'owner')
    .whereNot('m.value', NO_VALUE)
    .distinct('m.value')
    .orderBy('m.value')
    .pluck('m.value');
}

function countedEntities(
  db: Knex,
  target: TargetQuery,
  { bucket, owner, isLate }: OutlookFilter,
): Knex.QueryBuilder {
  const query: Knex.QueryBuilder = db
    .from(ratedEntities(db, target).as('rated'))
    .where('standing', 'counted');
  if (bucket) {
    query.where({ bucket });
  }
  if (isLate) {
    query.where(late =>
      late
        .where('bucket', 'behind')
        .orWhere(silent =>
          silent.where('bucket', 'notMeasured').whereNull('rated.uploaded_at'),
        ),
    );
  }
  if (owner !== undefined) {
    query.whereIn('rated.id', owned =>
      owned
        .from('entity_memberships')
        .where({ dimension: 'owner', value: owner })
        .select('entity_id'),
    );
  }
  return query;
}

function mostToDo(rated: Knex.QueryBuilder): Knex.QueryBuilder {
  return rated.orderBy([{ column: 'missing', order: 'desc' }, 'entity_ref']);
}

/** Some entities with all that is told of them, most to do first. */
async function readAssessed(
  db: Knex,
  target: TargetQuery,
  ids: readonly number[],
): Promise<AssessedEntity[]> {
  const rows = await db<RawDbEntityRow>('entity_coverage').whereIn('id', ids);
  const byId = new Map(rows.map(row => [row.id, row]));
  return ids.flatMap(id => {
    const row = byId.get(id);
    return row
      ? [assessEntity(toMeasuredEntity(row), target.target, target)]
      : [];
  });
}
