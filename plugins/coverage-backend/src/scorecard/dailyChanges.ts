import { ScorecardDimension } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import {
  RollUpNumber,
  rollUpColumns,
} from '../database/entities/rollUpNumbers';
import { joinMemberships, selectEntities } from './selectEntities';
import { isEverything, onlyValue, Selection } from './Selection';

/**
 * What a trend is told from, backwards: numbers of today, and the changes of days,
 * as `d`, that led to them. So no trend reads more days than it shows.
 */
export interface Changes {
  /** Sums of today by the names of `rollUpNumbers`. */
  today: Knex.QueryBuilder;
  changes: Knex.QueryBuilder;
}

/**
 * Of all entities of a selection that count. They are summed up already where the
 * selection is one value and nothing is hidden.
 */
export function dailyChanges(
  db: Knex,
  selection: Selection,
  names: readonly RollUpNumber[],
): Changes {
  const value = onlyValue(selection);
  return value
    ? {
        today: db('current_rollups')
          .where(value)
          .select([...names]),
        changes: db('daily_rollups as d').where(value),
      }
    : {
        today: selectEntities(db, selection).select(
          db.raw(rollUpColumns(names)),
        ),
        changes: joinDays(selectEntities(db, selection)),
      };
}

/** The same of each of some values; in `today` and `changes` it is `value`. */
export function dailyChangesBy(
  db: Knex,
  selection: Selection,
  dimension: ScorecardDimension,
  values: string[],
  names: readonly RollUpNumber[],
): Changes {
  if (isEverything(selection)) {
    const ofValues = (table: string) =>
      db(table).where({ dimension }).whereIn('value', values).select('value');
    return {
      today: ofValues('current_rollups').select([...names]),
      changes: ofValues('daily_rollups as d'),
    };
  }
  const members = () =>
    joinMemberships(selectEntities(db, selection), dimension)
      .whereIn('m.value', values)
      .select({ value: 'm.value' });
  return {
    today: members()
      .select(db.raw(rollUpColumns(names)))
      .groupBy('m.value'),
    changes: joinDays(members()),
  };
}

function joinDays(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .where('e.in_rollups', true)
    .join('daily_coverage as d', 'd.entity_id', 'e.id');
}
