import {
  percentOf,
  ScorecardDimension,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { dayBefore } from '../time/days';
import { dailyChangesBy } from './dailyChanges';
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
    dailyChangesBy(db, selection, dimension, values),
    values,
  );
}

/** The same of entities, whether they count or not. */
export async function readWeeklyTrendsOfEntities(
  db: Knex,
  ids: number[],
): Promise<Map<number, (number | null)[]>> {
  const changes = db('daily_coverage as d').whereIn('d.entity_id', ids);
  return sumUpWeeks(db, { column: 'd.entity_id', changes }, ids);
}

async function sumUpWeeks<K extends string | number>(
  db: Knex,
  { column, changes }: { column: string; changes: Knex.QueryBuilder },
  values: K[],
): Promise<Map<K, (number | null)[]>> {
  const now = new Date();
  const days = Array.from({ length: WEEKS }, (_, i) =>
    dayBefore(now, (WEEKS - 1 - i) * DAYS_PER_WEEK),
  );
  const whichWeek = days.map((_, i) => `when d.day <= ? then ${i}`).join(' ');
  const rows = await changes
    .where('d.day', '<=', days[WEEKS - 1])
    .groupByRaw('1, 2')
    .select({ value: column }, db.raw(`case ${whichWeek} end as week`, days))
    .sum({ total: 'd.d_total', covered: 'd.d_covered' });

  const totals = new Map(
    values.map(value => [value, days.map(() => ({ total: 0, covered: 0 }))]),
  );
  for (const { value, week, total, covered } of rows) {
    for (const sum of totals.get(value)!.slice(week)) {
      sum.total += Number(total);
      sum.covered += Number(covered);
    }
  }
  return new Map(
    Array.from(totals, ([value, sums]) => [value, sums.map(percentOf)]),
  );
}
