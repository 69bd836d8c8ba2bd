import {
  CampaignTeam,
  Count,
  NO_VALUE,
  TargetCounts,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import {
  ResolvedPredicate,
  whereMatchesAny,
} from '../database/policies/matchingEntities';
import { meantEntities, ratedEntities } from './ratedEntities';
import { noCounts, OutlookBucket } from './assessEntity';
import { TargetQuery } from './TargetQuery';

/** Entities of one standing and bucket. */
interface RawCounts {
  standing: 'counted' | 'exempt' | 'deprecated';
  bucket: OutlookBucket;
  entities: number | string;
  measured: number | string;
  covered: number | string | null;
  total: number | string | null;
}

/** How the entities stand, and the lines of those that count and are measured. */
export interface CountsOfLines {
  counts: TargetCounts;
  lines: Count | null;
}

const SUMS = [
  'count(*) as entities',
  'count(lines_total) as measured',
  'sum(lines_covered) as covered',
  'sum(lines_total) as total',
].join(', ');

/** Of all entities together. */
export async function readCounts(
  db: Knex,
  target: TargetQuery,
): Promise<CountsOfLines> {
  const rows: RawCounts[] = await db
    .from(ratedEntities(db, target).as('rated'))
    .groupBy('standing', 'bucket')
    .select('standing', 'bucket', db.raw(SUMS));
  return sumUp(rows);
}

/** By owner: each of several has the entity. Most behind first, those without owner last. */
export async function readTeams(
  db: Knex,
  target: TargetQuery,
): Promise<Omit<CampaignTeam, 'title'>[]> {
  const rows: (RawCounts & { value: string })[] = await db
    .from(ratedEntities(db, target).as('rated'))
    .join('entity_memberships as m', 'm.entity_id', 'rated.id')
    .where('m.dimension', 'owner')
    .groupBy('m.value', 'standing', 'bucket')
    .select('m.value', 'standing', 'bucket', db.raw(SUMS));
  const byOwner = new Map<string, RawCounts[]>();
  for (const row of rows) {
    const known = byOwner.get(row.value);
    if (known) {
      known.push(row);
    } else {
      byOwner.set(row.value, [row]);
    }
  }
  return Array.from(byOwner, ([value, own]) => {
    const { counts, lines } = sumUp(own);
    return { owner: value === NO_VALUE ? null : value, ...counts, lines };
  }).sort(byBehind);
}

/** How many that count have another target in place of it. */
export async function countOverruled(
  db: Knex,
  target: TargetQuery,
  rivals: readonly ResolvedPredicate[],
): Promise<number> {
  if (rivals.length === 0) {
    return 0;
  }
  const query = meantEntities(db, target).where('e.standing', 'counted');
  whereMatchesAny(query, rivals);
  const [{ count }] = await query.count({ count: '*' });
  return Number(count);
}

/** Who is exempt or deprecated is counted as such and nowhere else. */
function sumUp(rows: readonly RawCounts[]): CountsOfLines {
  const counts = noCounts();
  for (const row of rows) {
    const entities = Number(row.entities);
    if (row.standing === 'counted') {
      counts.entities += entities;
      counts[row.bucket] += entities;
    } else {
      counts[row.standing] += entities;
    }
  }
  const measured = rows.filter(
    row => row.standing === 'counted' && Number(row.measured) > 0,
  );
  const sumOf = (name: 'covered' | 'total') =>
    measured.reduce((sum, row) => sum + Number(row[name]), 0);
  return {
    counts,
    lines:
      measured.length > 0
        ? { covered: sumOf('covered'), total: sumOf('total') }
        : null,
  };
}

function byBehind(
  a: Omit<CampaignTeam, 'title'>,
  b: Omit<CampaignTeam, 'title'>,
): number {
  return (
    Number(a.owner === null) - Number(b.owner === null) ||
    b.behind - a.behind ||
    b.entities - a.entities ||
    ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1)
  );
}
