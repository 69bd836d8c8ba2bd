import { Knex } from 'knex';
import { readMedians } from '../database/dialect';
import { Dimension } from '../database/entities/memberships';
import { Spread } from './numbers';
import { joinMemberships, selectEntities } from './selectEntities';
import { isEverything, Selection } from './Selection';

/**
 * What of the numbers of some values cannot be added up, from the members of
 * each that belong to a selection.
 */
export async function readSpreads(
  db: Knex,
  selection: Selection,
  dimension: Dimension,
  values: string[],
): Promise<Map<string, Spread>> {
  const members = () => {
    const query: Knex.QueryBuilder = isEverything(selection)
      ? db('entity_memberships as m').where('m.dimension', dimension)
      : joinMemberships(selectEntities(db, selection), dimension);
    return query.whereIn('m.value', values);
  };
  const [medians, stale]: [
    Map<string, number>,
    { value: string; count: string | number }[],
  ] = await Promise.all([
    readMedians(
      db,
      members().whereNotNull('m.percent').select('m.value', 'm.percent'),
    ),
    members()
      .where('m.uploaded_at', '<', selection.staleBefore)
      .groupBy('m.value')
      .select('m.value')
      .count({ count: '*' }),
  ]);
  const staleOf = new Map(stale.map(row => [row.value, Number(row.count)]));
  return new Map(
    values.map(value => [
      value,
      { median: medians.get(value) ?? null, stale: staleOf.get(value) ?? 0 },
    ]),
  );
}
