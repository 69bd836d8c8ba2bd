import {
  ListScorecardValuesRequest,
  ScorecardValue,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { joinMemberships, selectEntities } from './selectEntities';
import { Selection } from './Selection';

/** The values that entities of a selection have in a dimension. */
export async function readValues(
  db: Knex,
  selection: Selection,
  { dimension, search, limit = 50 }: ListScorecardValuesRequest,
): Promise<ScorecardValue[]> {
  const rows: { value: string; title: string | null; count: string }[] =
    await joinMemberships(selectEntities(db, selection), dimension)
      .leftJoin('catalog_names as n', 'n.ref', 'm.value')
      .groupBy('m.value', 'n.title')
      .select('m.value', 'n.title')
      .count({ count: '*' })
      .orderBy([{ column: 'count', order: 'desc' }, 'm.value']);
  // There are few, and SQLite knows the case of ASCII only.
  const wanted = search?.toLowerCase() ?? '';
  return rows
    .filter(({ value, title }) =>
      [value, title].some(text => text?.toLowerCase().includes(wanted)),
    )
    .slice(0, limit)
    .map(({ value, title, count }) => ({
      value,
      title,
      entities: Number(count),
    }));
}
