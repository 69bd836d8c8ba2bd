import { ScorecardSummary } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { ROLL_UP_NUMBER_NAMES } from '../database/entities/rollUpNumbers';
import { toFunnel, toNumbers } from './numbers';
import { readSpreads } from './readSpreads';
import { readSums } from './readSums';
import { countHidden } from './selectEntities';
import { Selection } from './Selection';

/** The numbers of all entities of a selection together. */
export async function readSummary(
  db: Knex,
  selection: Selection,
): Promise<ScorecardSummary> {
  const [row, spreads, hidden] = await Promise.all([
    readSums(db, selection, ROLL_UP_NUMBER_NAMES),
    readSpreads(db, selection, 'all', ['']),
    countHidden(db, selection),
  ]);
  return {
    ...toNumbers(row, spreads.get('')!),
    funnel: toFunnel(row),
    hidden,
    simulated: Number(row.simulated) > 0,
  };
}
