import {
  CoverageLevel,
  ListScorecardMembersRequest,
  RollUpEntity,
  ScorecardMember,
  ScorecardMemberSort,
  ScorecardPage,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbEntityRow } from '../database/entities/RawDbEntityRow';
import { toCount } from '../database/rows';
import { decodeCursor } from '../paging/cursor';
import { changeOf } from './numbers';
import { pageOf } from './paging';
import { countHidden, selectEntities } from './selectEntities';
import { Selection } from './Selection';
import { readWeeklyTrendsOfEntities } from './weeklyTrends';

const percent = (covered: string, total: string) =>
  `100.0 * ${covered} / nullif(${total}, 0)`;

const SORTS: Record<
  ScorecardMemberSort,
  { term: string; order: 'asc' | 'desc' }
> = {
  name: { term: 'e.sort_name', order: 'asc' },
  owner: { term: 'e.owner', order: 'asc' },
  system: { term: 'e.system', order: 'asc' },
  coverage: { term: 'e.line_percent', order: 'asc' },
  change: {
    term: `${percent('e.lines_covered', 'e.lines_total')} - ${percent(
      'e.before_covered',
      'e.before_total',
    )}`,
    order: 'asc',
  },
  target: { term: 'e.target', order: 'desc' },
  uncovered: { term: 'e.lines_uncovered', order: 'desc' },
  critical: { term: 'e.open_critical', order: 'desc' },
  high: { term: 'e.open_high', order: 'desc' },
  'gap-index': { term: 'e.gap_index', order: 'desc' },
  uploaded: { term: 'e.uploaded_at', order: 'asc' },
};

/** A page of the entities of a selection. */
export async function readMembers(
  db: Knex,
  selection: Selection,
  request: Pick<
    ListScorecardMembersRequest,
    'sort' | 'order' | 'limit' | 'cursor'
  >,
): Promise<ScorecardPage<ScorecardMember>> {
  const { sort = 'uncovered', limit = 50 } = request;
  const { term, order } = SORTS[sort];
  const offset = decodeCursor(request.cursor);
  const direction = (request.order ?? order) === 'asc' ? 'asc' : 'desc';
  const [rows, [{ count }], hidden] = await Promise.all([
    selectEntities(db, selection)
      .orderByRaw(`${term} ${direction} nulls last`)
      .orderBy('e.entity_ref')
      .offset(offset)
      .limit(limit)
      .select('e.*'),
    selectEntities(db, selection).count({ count: '*' }),
    countHidden(db, selection),
  ]);
  const trends = await readWeeklyTrendsOfEntities(
    db,
    rows.map(({ id }: RawDbEntityRow) => id),
  );
  const items = rows.map((row: RawDbEntityRow) => ({
    ...toMember(row, selection.staleBefore),
    trend: trends.get(row.id)!,
  }));
  return pageOf(items, { offset, totalItems: Number(count), hidden });
}

function toMember(
  row: RawDbEntityRow,
  staleBefore: string,
): Omit<ScorecardMember, 'trend'> {
  const lines = toCount(row.lines_total, row.lines_covered);
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title,
    owner: row.owner,
    owners: JSON.parse(row.owners),
    system: row.system,
    domain: row.domain,
    type: row.type,
    lifecycle: row.lifecycle,
    tier: row.tier,
    tags: JSON.parse(row.tags),
    language: row.language,
    annotated: Boolean(row.annotated),
    standing: row.standing,
    lines,
    measures: {
      lines,
      branches: toCount(row.branches_total, row.branches_covered),
      functions: toCount(row.functions_total, row.functions_covered),
    },
    change: changeOf(lines, toCount(row.before_total, row.before_covered)),
    uploadedAt: row.uploaded_at,
    stale: row.uploaded_at !== null && row.uploaded_at < staleBefore,
    target: row.target,
    targetDue: row.target_due,
    level: row.level as CoverageLevel | null,
    gaps: {
      critical: row.open_critical ?? 0,
      high: row.open_high ?? 0,
      medium: row.open_medium ?? 0,
      low: row.open_low ?? 0,
    },
    gapIndex: row.gap_index,
    track: row.track as RollUpEntity['track'],
    simulated: Boolean(row.simulated),
  };
}
