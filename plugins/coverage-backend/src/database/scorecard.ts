import { Knex } from 'knex';
import {
  ListScorecardEntitiesRequest,
  Page,
  Scorecard,
  ScorecardEntity,
  ScorecardSort,
} from '@backstage-coverage/plugin-coverage-common';
import { decodeCursor, encodeCursor } from '../paging/cursor';
import { RawDbEntityRow } from './entities/RawDbEntityRow';
import { RawDbSnapshotRow, toScorecardEntity, toTotals } from './rows';

const SORT_COLUMNS: Record<ScorecardSort, string> = {
  name: 'e.sort_name',
  coverage: 'e.line_percent',
  uncovered: 'e.lines_uncovered',
  uploaded: 's.uploaded_at',
  owner: 'e.owner',
  system: 'e.system',
};

/** Sums and median over the entities of the catalog. */
export async function readScorecard(db: Knex): Promise<Scorecard> {
  const present = () =>
    db('entity_coverage as e')
      .leftJoin('snapshots as s', 's.id', 'e.snapshot_id')
      .where('e.in_catalog', true);

  const measures = ['lines', 'branches', 'functions'].flatMap(measure =>
    ['total', 'covered'].map(part => `${measure}_${part}`),
  );
  const sums = await present()
    .count({ entities: 'e.entity_ref', reporting: 'e.snapshot_id' })
    .sum({ lines_partial: 's.lines_partial' })
    .sum(Object.fromEntries(measures.map(name => [name, `s.${name}`])))
    .first();

  // Sums and counts arrive as strings from PostgreSQL, and sums of no row as null.
  const number = (name: string) => Number(sums?.[name] ?? 0);
  const numberOrNull = (name: string) =>
    sums?.[name] === null ? null : number(name);
  return {
    entities: number('entities'),
    reporting: number('reporting'),
    totals: toTotals({
      files: 0,
      files_with_lines: 0,
      has_lines: true,
      lines_total: number('lines_total'),
      lines_covered: number('lines_covered'),
      lines_partial: number('lines_partial'),
      branches_total: numberOrNull('branches_total'),
      branches_covered: numberOrNull('branches_covered'),
      functions_total: numberOrNull('functions_total'),
      functions_covered: numberOrNull('functions_covered'),
    }),
    medianLinePercent: await readMedian(db),
  };
}

async function readMedian(db: Knex): Promise<number | null> {
  const measured = () =>
    db<RawDbEntityRow>('entity_coverage')
      .where('in_catalog', true)
      .whereNotNull('line_percent');
  const [{ count }] = await measured().count({ count: 'entity_ref' });
  const n = Number(count);
  if (n === 0) {
    return null;
  }
  const middle = await measured()
    .orderBy('line_percent')
    .offset(Math.floor((n - 1) / 2))
    .limit(n % 2 === 0 ? 2 : 1)
    .select('line_percent');
  return (
    middle.reduce((sum, row) => sum + row.line_percent!, 0) / middle.length
  );
}

/** One page of entities, filtered and sorted by the database. */
export async function readScorecardEntities(
  db: Knex,
  request: ListScorecardEntitiesRequest,
): Promise<Page<ScorecardEntity>> {
  const { sort = 'uncovered', limit = 50 } = request;
  const order = request.order ?? (sort === 'uncovered' ? 'desc' : 'asc');
  const offset = decodeCursor(request.cursor);

  const matching = () => {
    const query = db('entity_coverage as e').where('e.in_catalog', true);
    if (request.owner) {
      query.where('e.owner', request.owner.toLocaleLowerCase('en-US'));
    }
    if (request.system) {
      query.where('e.system', request.system.toLocaleLowerCase('en-US'));
    }
    if (request.search) {
      const pattern = `%${escapeLike(request.search.toLowerCase())}%`;
      query.whereRaw(`e.search_text like ? escape '\\'`, [pattern]);
    }
    return query;
  };

  const [{ count }] = await matching().count({ count: 'e.entity_ref' });
  const totalItems = Number(count);
  const rows: (RawDbEntityRow & RawDbSnapshotRow)[] = await matching()
    .leftJoin('snapshots as s', 's.id', 'e.snapshot_id')
    .orderByRaw('?? is null', [SORT_COLUMNS[sort]])
    .orderBy(SORT_COLUMNS[sort], order)
    .orderBy('e.entity_ref')
    .offset(offset)
    .limit(limit)
    // Both tables have an entity_ref; the entity's own is the one that is
    // there when nothing was uploaded.
    .select('s.*', 'e.*');
  const next = offset + rows.length;
  return {
    items: rows.map(toScorecardEntity),
    totalItems,
    pageInfo: next < totalItems ? { nextCursor: encodeCursor(next) } : {},
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
