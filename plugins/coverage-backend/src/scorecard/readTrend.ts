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
  /** Empty: not a change, but what is there today. */
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
    readChanges(db, selection, range[0]),
    readSums(db, selection, ['target', 'target_total', 'with_target']),
  ]);
  return {
    points: toPoints(changes, range),
    target: meanPercent(sums, 'target'),
    withTarget: Number(sums.with_target),
  };
}

/** Those after a day, oldest first, and what is there today before them. */
async function readChanges(
  db: Knex,
  selection: Selection,
  after: string,
): Promise<RawDbChange[]> {
  const { today, changes } = dailyChanges(db, selection, [
    'lines_total',
    'lines_covered',
    'reporting',
  ]);
  // One statement, so that no upload comes between the two.
  return db
    .from(today.as('t'))
    .select(db.raw("'' as day"), {
      total: 't.lines_total',
      covered: 't.lines_covered',
      reporting: 't.reporting',
    })
    .unionAll(
      changes.where('d.day', '>', after).groupBy('d.day').select('d.day').sum({
        total: 'd.d_total',
        covered: 'd.d_covered',
        reporting: 'd.d_reporting',
      }),
    )
    .orderBy('day');
}

/** From the newest day back. */
function toPoints(
  changes: RawDbChange[],
  range: string[],
): ScorecardTrendPoint[] {
  const [today, ...left] = changes[0]?.day === '' ? changes : [];
  if (!today) {
    return [];
  }
  const lines = { total: Number(today.total), covered: Number(today.covered) };
  let reporting = Number(today.reporting);
  const points: ScorecardTrendPoint[] = [];
  for (const day of [...range].reverse()) {
    while (left.length > 0 && left[left.length - 1].day > day) {
      const change = left.pop()!;
      lines.total -= Number(change.total);
      lines.covered -= Number(change.covered);
      reporting -= Number(change.reporting);
    }
    if (reporting > 0) {
      points.push({ day, lines: { ...lines }, reporting });
    }
  }
  return points.reverse();
}
