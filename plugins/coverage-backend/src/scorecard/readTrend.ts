import {
  ScorecardTrend,
  ScorecardTrendPoint,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { dayBefore } from '../time/days';
import { dailyChanges } from './dailyChanges';
import { meanPercent } from './numbers';
import { readSums } from './readSums';
import { Selection } from './Selection';

interface RawDbChange {
  /** Empty: all days before the range. */
  day: string;
  total: string | number;
  covered: string | number;
  reporting: string | number;
}

/** Coverage of the entities of a selection at the end of each of the last days. */
export async function readTrend(
  db: Knex,
  selection: Selection,
  days: number,
): Promise<ScorecardTrend> {
  const now = new Date();
  const range = Array.from({ length: days }, (_, i) =>
    dayBefore(now, days - 1 - i),
  );
  const [changes, sums] = await Promise.all([
    readChanges(db, selection, range),
    readSums(db, selection, ['target', 'target_total', 'with_target']),
  ]);
  return {
    points: toPoints(changes, range),
    target: meanPercent(sums, 'target'),
    withTarget: Number(sums.with_target),
  };
}

async function readChanges(
  db: Knex,
  selection: Selection,
  range: string[],
): Promise<Map<string, RawDbChange>> {
  const rows: RawDbChange[] = await dailyChanges(db, selection)
    .where('d.day', '<=', range[range.length - 1])
    .groupByRaw('1')
    .select(
      db.raw(`case when d.day < ? then '' else d.day end as day`, [range[0]]),
    )
    .sum({
      total: 'd.d_total',
      covered: 'd.d_covered',
      reporting: 'd.d_reporting',
    });
  return new Map(rows.map(row => [row.day, row]));
}

function toPoints(
  changes: Map<string, RawDbChange>,
  range: string[],
): ScorecardTrendPoint[] {
  const lines = { total: 0, covered: 0 };
  let reporting = 0;
  const add = (change: RawDbChange | undefined) => {
    lines.total += Number(change?.total ?? 0);
    lines.covered += Number(change?.covered ?? 0);
    reporting += Number(change?.reporting ?? 0);
  };
  add(changes.get(''));
  return range.flatMap(day => {
    add(changes.get(day));
    return reporting > 0 ? [{ day, lines: { ...lines }, reporting }] : [];
  });
}
