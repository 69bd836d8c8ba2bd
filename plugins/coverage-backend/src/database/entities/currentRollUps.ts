import { Knex } from 'knex';
import { lockRows } from './lockEntities';
import { keyOf, Membership } from './memberships';
import {
  RawRollUp,
  ROLL_UP_NUMBER_NAMES,
  rollUpColumns,
} from './rollUpNumbers';

/** A row of `current_rollups`. */
export type RawDbCurrentRollUp = Membership & RawRollUp;

const ROWS_PER_STATEMENT = 200;

/**
 * Runs a change of entities, and adds what it does to their sums to those of all
 * values that they belong to. Call it in the change's transaction. What the change
 * adds to `entity_coverage` must be there before, outside the catalog, where it
 * counts for nothing (see `insertEntities`): so the row's lock keeps others from
 * adding the same.
 *
 * Its locks go in one order: entities by ref, then roll-ups by key.
 */
export async function keepRollUps<T>(
  tx: Knex,
  entityRefs: string[],
  change: () => Promise<T>,
): Promise<T> {
  await lockRows(tx, entityRefs);
  const before = await readSums(tx, entityRefs);
  const result = await change();
  await addSums(tx, differences(before, await readSums(tx, entityRefs)));
  return result;
}

type Sums = Map<string, RawDbCurrentRollUp>;

async function readSums(tx: Knex, entityRefs: string[]): Promise<Sums> {
  const rows: RawDbCurrentRollUp[] = await tx('entity_coverage as e')
    .join('entity_memberships as m', 'm.entity_id', 'e.id')
    .whereIn('e.entity_ref', entityRefs)
    .where('e.in_catalog', true)
    .groupBy('m.dimension', 'm.value')
    .select('m.dimension', 'm.value', tx.raw(rollUpColumns()));
  return new Map(rows.map(row => [keyOf(row), row]));
}

function differences(before: Sums, after: Sums): RawDbCurrentRollUp[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .flatMap(key => {
      const [was, is] = [before.get(key), after.get(key)];
      const { dimension, value } = (is ?? was)!;
      const row = { dimension, value } as RawDbCurrentRollUp;
      for (const name of ROLL_UP_NUMBER_NAMES) {
        row[name] = Number(is?.[name] ?? 0) - Number(was?.[name] ?? 0);
      }
      return ROLL_UP_NUMBER_NAMES.some(name => row[name] !== 0) ? [row] : [];
    });
}

async function addSums(tx: Knex, rows: RawDbCurrentRollUp[]): Promise<void> {
  const added = Object.fromEntries(
    ROLL_UP_NUMBER_NAMES.map(name => [
      name,
      tx.raw('?? + ??', [`current_rollups.${name}`, `excluded.${name}`]),
    ]),
  );
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
    await tx<RawDbCurrentRollUp>('current_rollups')
      .insert(rows.slice(i, i + ROWS_PER_STATEMENT))
      .onConflict(['dimension', 'value'])
      .merge(added);
  }
}
