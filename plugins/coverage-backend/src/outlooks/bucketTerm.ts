import { Measure } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { daysUntil } from '../database/dialect';
import { dayBefore } from '../time/days';
import { TargetQuery } from './TargetQuery';

// What outlookOf and missingToTarget say, in SQL, of rows of entity_coverage as e.
// A test holds them together.

const COUNTS: Record<Measure, { total: string; covered: string }> = {
  lines: { total: 'e.lines_total', covered: 'e.lines_covered' },
  branches: { total: 'e.branches_total', covered: 'e.branches_covered' },
  functions: { total: 'e.functions_total', covered: 'e.functions_covered' },
  files: { total: 'e.files_total', covered: 'e.files_tested' },
};

const SHARE = 'cast(:value as double precision)';

/** Covered things that are enough, but for the noise of floating-point numbers. */
const enoughOf = (total: string) => `(${SHARE} * ${total} / 100 * (1 - 1e-13))`;

/** The bucket of an entity that counts. */
export function bucketTerm(db: Knex, query: TargetQuery): Knex.Raw {
  const { target, now, staleAfterDays } = query;
  const { total, covered } = COUNTS[target.measure];
  return db.raw(
    `case
      when coalesce(${total}, 0) = 0 or ${covered} is null then 'notMeasured'
      when ${covered} >= ${enoughOf(total)} then 'reached'
      ${afterMeasuring(db, query)}
    end`,
    {
      value: target.value,
      ...(target.by && { by: target.by }),
      freshSince: dayBefore(new Date(now), staleAfterDays),
    },
  );
}

/** Things to cover until the target is reached; 0 where nothing is measured. */
export function missingTerm(db: Knex, { target }: TargetQuery): Knex.Raw {
  const { total, covered } = COUNTS[target.measure];
  const enough = enoughOf(total);
  return db.raw(
    `case when coalesce(${total}, 0) = 0 or ${covered} is null or ${covered} >= ${enough}
      then 0 else ceil(${enough}) - ${covered} end`,
    { value: target.value },
  );
}

/** Of those that are measured and have not reached it. */
function afterMeasuring(db: Knex, { target, now }: TargetQuery): string {
  if (target.by && target.by < now.slice(0, 10)) {
    return `else 'behind'`;
  }
  if (!target.by || !isForecast(target.measure)) {
    return `else 'unknown'`;
  }
  const days = daysUntil(db, ':by', 'e.committed_at');
  return `
    when substr(coalesce(e.uploaded_at, e.committed_at), 1, 10) < :freshSince
      or e.committed_at is null or e.pace_covered is null or e.pace_total is null
      then 'unknown'
    when ${isOnTrack(days)} then 'onTrack'
    else 'behind'`;
}

/** A forecast is one of lines. */
function isForecast(measure: Measure): boolean {
  return measure === 'lines';
}

/** At its pace, and with its code growing as it does. */
function isOnTrack(days: string): string {
  const share = `(${SHARE} / 100)`;
  const covered = `(e.pace_covered / 7)`;
  const growth = `(e.pace_total / 7)`;
  const needed = `((${share} * (e.lines_total + ${growth} * ${days}) - e.lines_covered) / ${days})`;
  const closing = `${covered} - ${share} * ${growth}`;
  const noise = `1e-12 * (abs(${covered}) + abs(${share} * ${growth}))`;
  return `${covered} >= ${needed} - 1e-9 * abs(${needed}) and ${closing} > ${noise}`;
}
