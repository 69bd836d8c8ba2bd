import { ScorecardDimension } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { joinMemberships, onlyValue, selectEntities } from './selectEntities';
import { Selection } from './Selection';

/**
 * Changes of days, as `d`, of all entities of a selection that count. They are
 * summed up already where the selection is one value and nothing is hidden.
 */
export function dailyChanges(
  db: Knex,
  selection: Selection,
): Knex.QueryBuilder {
  const value =
    selection.scope === 'all' ? onlyValue(selection.filter) : undefined;
  return value
    ? db('daily_rollups as d').where(value)
    : joinDays(selectEntities(db, selection));
}

/** The same of each of some values; `column` is what they are in. */
export function dailyChangesBy(
  db: Knex,
  selection: Selection,
  dimension: ScorecardDimension,
  values: string[],
): { column: string; changes: Knex.QueryBuilder } {
  const isWhole =
    selection.scope === 'all' &&
    onlyValue(selection.filter)?.dimension === 'all';
  const { column, changes } = isWhole
    ? {
        column: 'd.value',
        changes: db('daily_rollups as d').where({ dimension }),
      }
    : {
        column: 'm.value',
        changes: joinDays(
          joinMemberships(selectEntities(db, selection), dimension),
        ),
      };
  return { column, changes: changes.whereIn(column, values) };
}

function joinDays(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .where('e.in_rollups', true)
    .join('daily_coverage as d', 'd.entity_id', 'e.id');
}
