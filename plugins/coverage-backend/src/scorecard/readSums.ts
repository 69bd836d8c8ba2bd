import { Knex } from 'knex';
import {
  RawRollUp,
  RollUpNumber,
  rollUpColumns,
} from '../database/entities/rollUpNumbers';
import { selectEntities } from './selectEntities';
import { onlyValue, Selection } from './Selection';

/** Some sums over the entities of a selection. */
export async function readSums<N extends RollUpNumber>(
  db: Knex,
  selection: Selection,
  names: readonly N[],
): Promise<Pick<RawRollUp, N>> {
  const stored = onlyValue(selection);
  const query: Knex.QueryBuilder = stored
    ? db('current_rollups')
        .where(stored)
        .select([...names])
    : selectEntities(db, selection).select(db.raw(rollUpColumns(names)));
  const [row]: Pick<RawRollUp, N>[] = await query;
  return (
    row ??
    (Object.fromEntries(names.map(name => [name, 0])) as Pick<RawRollUp, N>)
  );
}
