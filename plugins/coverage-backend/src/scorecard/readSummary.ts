import { ScorecardSummary } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { readMedians } from '../database/dialect';
import { FUNNEL, numberColumns, toFunnel, toNumbers } from './numbers';
import { countHidden, selectEntities } from './selectEntities';
import { Selection } from './Selection';

/** The numbers of all entities of a selection together. */
export async function readSummary(
  db: Knex,
  selection: Selection,
): Promise<ScorecardSummary> {
  const { sql, bindings } = numberColumns(selection);
  const steps = Object.entries(FUNNEL).map(([name, term]) =>
    db.raw(`${term} as "${name}"`),
  );
  const [[row], medians, hidden] = await Promise.all([
    selectEntities(db, selection).select(db.raw(sql, bindings), ...steps),
    readMedians(
      db,
      measuredEntities(db, selection).select(
        db.raw(`'' as value, e.line_percent as percent`),
      ),
    ),
    countHidden(db, selection),
  ]);
  const numbers = toNumbers(row, medians.get(''));
  return {
    ...numbers,
    funnel: toFunnel(numbers.summary.entities, row),
    hidden,
    simulated: Number(row.simulated) > 0,
  };
}

/** Those that count and have something to cover. */
export function measuredEntities(db: Knex, selection: Selection) {
  return selectEntities(db, selection)
    .where('e.in_rollups', true)
    .whereNotNull('e.line_percent');
}
