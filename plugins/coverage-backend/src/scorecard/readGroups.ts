import {
  ListScorecardGroupsRequest,
  NO_VALUE,
  ScorecardDimension,
  ScorecardGroup,
  ScorecardGroupSort,
  ScorecardPage,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { readMedians } from '../database/dialect';
import { decodeCursor } from '../paging/cursor';
import {
  numberColumns,
  NUMBERS,
  RawNumbers,
  STALE,
  toNumbers,
} from './numbers';
import { pageOf } from './paging';
import { readTitles } from './readTitles';
import { measuredEntities } from './readSummary';
import { countHidden, joinMemberships, selectEntities } from './selectEntities';
import { Selection } from './Selection';
import { readWeeklyTrends } from './weeklyTrends';

type Request = Pick<
  ListScorecardGroupsRequest,
  'by' | 'parent' | 'sort' | 'order' | 'limit' | 'cursor'
>;

type Row = RawNumbers & { value: string };

const percent = (covered: string, total: string) =>
  `100.0 * ${covered} / nullif(${total}, 0)`;

const SORTS: Record<
  ScorecardGroupSort,
  { term: string; order: 'asc' | 'desc' }
> = {
  name: {
    // Who has no value has no name either, and comes last.
    term: `nullif(lower(coalesce(max(n.title), m.value)), '${NO_VALUE}')`,
    order: 'asc',
  },
  entities: { term: NUMBERS.entities, order: 'desc' },
  coverage: {
    term: percent(NUMBERS.lines_covered, NUMBERS.lines_total),
    order: 'asc',
  },
  change: {
    term: `${percent(NUMBERS.now_covered, NUMBERS.now_total)} - ${percent(
      NUMBERS.before_covered,
      NUMBERS.before_total,
    )}`,
    order: 'asc',
  },
  target: {
    term: `${NUMBERS.target} / nullif(${NUMBERS.target_total}, 0)`,
    order: 'desc',
  },
  'on-track': {
    term: percent(
      `(${NUMBERS['on-track']} + ${NUMBERS.reached})`,
      NUMBERS.entities,
    ),
    order: 'asc',
  },
  critical: { term: NUMBERS.critical, order: 'desc' },
  high: { term: NUMBERS.high, order: 'desc' },
  'gap-index': {
    term: `${NUMBERS.risk} / nullif(${NUMBERS.risk_total}, 0)`,
    order: 'desc',
  },
  uncovered: {
    term: `${NUMBERS.lines_total} - ${NUMBERS.lines_covered}`,
    order: 'desc',
  },
  stale: { term: STALE, order: 'desc' },
};

/**
 * The groups of a selection: the database sorts them all by the one number that
 * is asked for, and gives all numbers of a page only.
 */
export async function readGroups(
  db: Knex,
  selection: Selection,
  request: Request,
): Promise<ScorecardPage<ScorecardGroup>> {
  const [{ values, offset, totalItems }, hidden] = await Promise.all([
    readPage(db, selection, request),
    countHidden(db, ofParent(selection, request)),
  ]);
  const items = await readRows(db, selection, request.by, values);
  return pageOf(items, { offset, totalItems, hidden });
}

async function readPage(db: Knex, selection: Selection, request: Request) {
  const { sort = 'uncovered', limit = 50 } = request;
  const { term, order } = SORTS[sort];
  const offset = decodeCursor(request.cursor);
  const groups = () =>
    whereParent(
      joinMemberships(selectEntities(db, selection), request.by),
      request,
    );
  const rows: { value: string; total: string | number }[] = await groups()
    .leftJoin('catalog_names as n', 'n.ref', 'm.value')
    .groupBy('m.value')
    .select('m.value', {
      key: db.raw(term, sort === 'stale' ? [selection.staleBefore] : []),
      total: db.raw('count(*) over ()'),
    })
    .orderBy([
      { column: 'key', order: request.order ?? order, nulls: 'last' },
      'm.value',
    ])
    .offset(offset)
    .limit(limit);
  const totalItems =
    rows.length > 0 || offset === 0
      ? Number(rows[0]?.total ?? 0)
      : await countGroups(groups());
  return { values: rows.map(({ value }) => value), offset, totalItems };
}

async function countGroups(groups: Knex.QueryBuilder): Promise<number> {
  const [{ count }] = await groups.countDistinct({ count: 'm.value' });
  return Number(count);
}

async function readRows(
  db: Knex,
  selection: Selection,
  by: ScorecardDimension,
  values: string[],
): Promise<ScorecardGroup[]> {
  if (values.length === 0) {
    return [];
  }
  const { sql, bindings } = numberColumns(selection);
  const ofPage = (query: Knex.QueryBuilder) =>
    joinMemberships(query, by).whereIn('m.value', values);
  const numbers: Knex.QueryBuilder<object, Row[]> = ofPage(
    selectEntities(db, selection),
  )
    .groupBy('m.value')
    .select('m.value', db.raw(sql, bindings));
  const [rows, medians, titles, withChildren, trends] = await Promise.all([
    numbers,
    readMedians(
      db,
      ofPage(measuredEntities(db, selection)).select('m.value', {
        percent: 'e.line_percent',
      }),
    ),
    readTitles(db, values),
    by === 'group' ? readWithChildren(db, values) : new Set<string>(),
    readWeeklyTrends(db, selection, by, values),
  ]);
  const byValue = new Map(rows.map(row => [row.value, row]));
  return values.map(value => {
    const row = byValue.get(value)!;
    return {
      value,
      title: titles.get(value) ?? null,
      ...toNumbers(row, medians.get(value)),
      hasChildren: withChildren.has(value),
      trend: trends.get(value)!,
      simulated: Number(row.simulated) > 0,
    };
  });
}

/**
 * The groups that a page of a tree is of: those right below one, or those at the
 * top, what the catalog does not have among them.
 */
function whereParent(
  query: Knex.QueryBuilder,
  { by, parent }: Pick<Request, 'by' | 'parent'>,
): Knex.QueryBuilder {
  if (by !== 'group') {
    return query;
  }
  const nested: Knex.QueryCallback = names =>
    names.from('catalog_names').where('is_top', false).select('ref');
  return parent === undefined
    ? query.whereNotIn('m.value', nested)
    : query
        .whereIn('m.value', nested)
        .whereIn('m.value', groups =>
          groups
            .from('group_parents')
            .where('parent_ref', parent)
            .select('group_ref'),
        );
}

/** Of some groups those that have others below them. */
async function readWithChildren(
  db: Knex,
  groups: string[],
): Promise<Set<string>> {
  const parents = await db('group_parents as p')
    .join('catalog_names as n', 'n.ref', 'p.group_ref')
    .where('n.is_top', false)
    .whereIn('p.parent_ref', groups)
    .distinct()
    .pluck('p.parent_ref');
  return new Set(parents);
}

/** In a tree, who is hidden below its parent. */
function ofParent(selection: Selection, { parent }: Request): Selection {
  const { filter } = selection;
  return parent === undefined || filter.group
    ? selection
    : { ...selection, filter: { ...filter, group: [parent] } };
}
