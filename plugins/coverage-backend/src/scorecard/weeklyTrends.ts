import {
  percentOf,
  ScorecardDimension,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { dayBefore } from '../time/days';
import { Changes, dailyChangesBy } from './dailyChanges';
import { Selection } from './Selection';

const WEEKS = 13;
const DAYS_PER_WEEK = 7;

/**
 * Weighted line coverage of each value at the end of today and of that day in
 * the weeks before, per cent, oldest first.
 */
export async function readWeeklyTrends(
  db: Knex,
  selection: Selection,
  dimension: ScorecardDimension,
  values: string[],
): Promise<Map<string, (number | null)[]>> {
  return sumUpWeeks(
    db,
    dailyChangesBy(db, selection, dimension, values, [
      'lines_total',
      'lines_covered',
    ]),
    values,
  );
}

/** The same of entities, whether they count or not. */
export async function readWeeklyTrendsOfEntities(
  db: Knex,
  ids: number[],
): Promise<Map<number, (number | null)[]>> {
  return sumUpWeeks(
    db,
    {
      today: db('entity_coverage')
        .whereIn('id', ids)
        .select('lines_total', 'lines_covered', { value: 'id' }),
      changes: db('daily_coverage as d')
        .whereIn('d.entity_id', ids)
        .select({ value: 'd.entity_id' }),
    },
    ids,
  );
}

/** What is to be taken from a value, before some of the weeks. */
interface RawDbWeek<K> {
  value: K;
  /** How many of the oldest points it is taken from; null: all begin with it. */
  points: number | null;
  total: string | number | null;
  covered: string | number | null;
}

async function sumUpWeeks<K extends string | number>(
  db: Knex,
  { today, changes }: Changes,
  values: K[],
): Promise<Map<K, (number | null)[]>> {
  const now = new Date();
  const days = Array.from({ length: WEEKS }, (_, i) =>
    dayBefore(now, (WEEKS - 1 - i) * DAYS_PER_WEEK),
  );
  const later = days.slice(1);
  const whichWeek = later
    .map((_, i) => `when d.day <= ? then ${i + 1}`)
    .join(' ');
  // One statement, so that no upload comes between the two.
  const rows: RawDbWeek<K>[] = await db
    .from(today.as('t'))
    .select('t.value', db.raw('null as points'), {
      total: 't.lines_total',
      covered: 't.lines_covered',
    })
    .unionAll(
      changes
        .where('d.day', '>', days[0])
        .groupByRaw('1, 2')
        .select(db.raw(`case ${whichWeek} else ${WEEKS} end as points`, later))
        .sum({ total: 'd.d_total', covered: 'd.d_covered' }),
    );

  const totals = new Map(
    values.map(value => [value, days.map(() => ({ total: 0, covered: 0 }))]),
  );
  for (const { value, points, total, covered } of rows) {
    const sign = points === null ? 1 : -1;
    for (const sum of totals.get(value)!.slice(0, points ?? WEEKS)) {
      sum.total += sign * Number(total);
      sum.covered += sign * Number(covered);
    }
  }
  return new Map(
    Array.from(totals, ([value, sums]) => [value, sums.map(percentOf)]),
  );
}
