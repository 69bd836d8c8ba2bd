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

type Row = RawNumbers & { value: string; groups: string | number };

/** Dimensions with many more values than a page has rows. */
const MANY_VALUED: readonly ScorecardDimension[] = ['owner', 'system'];

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
 * A page of the groups of a selection. Where there are many groups, the database
 * sorts them by the one number that is asked for, and sums up the others for the
 * page only.
 */
export async function readGroups(
  db: Knex,
  selection: Selection,
  request: Request,
): Promise<ScorecardPage<ScorecardGroup>> {
  const offset = decodeCursor(request.cursor);
  const numbers = numberColumns(selection);
  const allNumbers = db.raw(numbers.sql, numbers.bindings);
  const isSortedFirst = MANY_VALUED.includes(request.by);
  const [page, hidden] = await Promise.all([
    readPage(db, selection, request, isSortedFirst ? [] : [allNumbers]),
    countHidden(db, ofParent(selection, request)),
  ]);
  const totalItems =
    page.length > 0 || offset === 0
      ? Number(page[0]?.groups ?? 0)
      : await countGroups(db, selection, request);
  const values = page.map(({ value }) => value);
  const sums: PromiseLike<Row[]> | Row[] = isSortedFirst
    ? selectGroups(db, selection, request)
        .whereIn('m.value', values)
        .groupBy('m.value')
        .select('m.value', allNumbers)
    : page;
  const [rows, details] = await Promise.all([
    sums,
    readDetails(db, selection, request.by, values),
  ]);
  const rowOf = new Map(rows.map(row => [row.value, row]));
  const items = values.map(value => toGroup(rowOf.get(value)!, details));
  return pageOf(items, { offset, totalItems, hidden });
}

function readPage(
  db: Knex,
  selection: Selection,
  request: Request,
  numbers: Knex.Raw[],
): Knex.QueryBuilder<object, Row[]> {
  const { sort = 'uncovered', limit = 50 } = request;
  const { term, order } = SORTS[sort];
  const direction = (request.order ?? order) === 'asc' ? 'asc' : 'desc';
  const query = selectGroups(db, selection, request)
    .groupBy('m.value')
    .select('m.value', ...numbers, {
      key: db.raw(term, sort === 'stale' ? [selection.staleBefore] : []),
      groups: db.raw('count(*) over ()'),
    })
    .orderByRaw(`"key" ${direction} nulls last`)
    .orderBy('m.value')
    .offset(decodeCursor(request.cursor))
    .limit(limit);
  return sort === 'name'
    ? query.leftJoin('catalog_names as n', 'n.ref', 'm.value')
    : query;
}

/** For a page behind the last group. */
async function countGroups(
  db: Knex,
  selection: Selection,
  request: Request,
): Promise<number> {
  const [{ count }] = await selectGroups(db, selection, request).countDistinct({
    count: 'm.value',
  });
  return Number(count);
}

function selectGroups(
  db: Knex,
  selection: Selection,
  request: Request,
): Knex.QueryBuilder {
  const members = joinMemberships(selectEntities(db, selection), request.by);
  return whereParent(members, request);
}

type Details = Awaited<ReturnType<typeof readDetails>>;

/** What is no sum, of the groups of a page only. */
async function readDetails(
  db: Knex,
  selection: Selection,
  by: ScorecardDimension,
  values: string[],
) {
  const measured = joinMemberships(measuredEntities(db, selection), by)
    .whereIn('m.value', values)
    .select('m.value', { percent: 'e.line_percent' });
  const [medians, titles, withChildren, trends] = await Promise.all([
    readMedians(db, measured),
    readTitles(db, values),
    by === 'group' ? readWithChildren(db, values) : new Set<string>(),
    readWeeklyTrends(db, selection, by, values),
  ]);
  return { medians, titles, withChildren, trends };
}

function toGroup(
  row: Row,
  { medians, titles, withChildren, trends }: Details,
): ScorecardGroup {
  const { value } = row;
  return {
    value,
    title: titles.get(value) ?? null,
    ...toNumbers(row, medians.get(value)),
    hasChildren: withChildren.has(value),
    trend: trends.get(value)!,
    simulated: Number(row.simulated) > 0,
  };
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
