import { ScorecardDimension } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { joinMemberships, selectEntities } from './selectEntities';
import { isEverything, onlyValue, Selection } from './Selection';

/**
 * Changes of days, as `d`, of all entities of a selection that count. They are
 * summed up already where the selection is one value and nothing is hidden.
 */
export function dailyChanges(
  db: Knex,
  selection: Selection,
): Knex.QueryBuilder {
  const value = onlyValue(selection);
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
  const { column, changes } = isEverything(selection)
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
