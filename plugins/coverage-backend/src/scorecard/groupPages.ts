import {
  ListScorecardGroupsRequest,
  ScorecardDimension,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import {
  RawRollUp,
  ROLL_UP_NUMBERS,
  rollUpColumns,
} from '../database/entities/rollUpNumbers';
import { decodeCursor } from '../paging/cursor';
import { orderOf, SortTerms } from './groupSorts';
import { STALE } from './numbers';
import { joinMemberships, selectEntities } from './selectEntities';
import { isEverything, Selection } from './Selection';

export type GroupsRequest = Pick<
  ListScorecardGroupsRequest,
  'by' | 'parent' | 'sort' | 'order' | 'limit' | 'cursor'
>;

/** Values in their order, with their sums. */
export interface GroupPage {
  groups: (RawRollUp & { value: string })[];
  /** Of all pages. */
  totalItems: number;
}

/** Dimensions with many more values than a page has rows. */
const MANY_VALUED: readonly ScorecardDimension[] = ['owner', 'system'];

/** A page of the values that entities of a selection have in a dimension. */
export async function readGroupPage(
  db: Knex,
  selection: Selection,
  request: GroupsRequest,
): Promise<GroupPage> {
  return isEverything(selection)
    ? readStored(db, selection, request)
    : readComputed(db, selection, request);
}

async function readStored(
  db: Knex,
  { staleBefore }: Selection,
  request: GroupsRequest,
): Promise<GroupPage> {
  const { by, sort } = request;
  const all = () =>
    whereParent(
      db('current_rollups as m')
        .where('m.dimension', by)
        .where('m.present', '>', 0),
      request,
    );
  const page = inOrder(db, all(), request, {
    value: 'm.value',
    title: 'n.title',
    stale: 'coalesce(s.count, 0)',
    number: name => `m."${name}"`,
  }).select('m.*');
  if (sort === 'stale') {
    const stale = db('entity_memberships')
      .where('dimension', by)
      .where('uploaded_at', '<', staleBefore)
      .groupBy('value')
      .select('value')
      .count({ count: '*' });
    page.leftJoin(stale.as('s'), 's.value', 'm.value');
  }
  const [groups, [{ count }]] = await Promise.all([
    page,
    all().count({ count: '*' }),
  ]);
  return { groups, totalItems: Number(count) };
}

/**
 * Where there are many groups, the database sorts them by the one number that is
 * asked for, and sums up the others for the page only.
 */
async function readComputed(
  db: Knex,
  selection: Selection,
  request: GroupsRequest,
): Promise<GroupPage> {
  const { by, sort } = request;
  const all = () =>
    whereParent(joinMemberships(selectEntities(db, selection), by), request);
  const isSortedFirst = MANY_VALUED.includes(by);
  const page = inOrder(
    db,
    all(),
    request,
    {
      value: 'm.value',
      title: 'max(n.title)',
      stale: STALE,
      number: name => ROLL_UP_NUMBERS[name],
    },
    sort === 'stale' ? [selection.staleBefore] : [],
  )
    .groupBy('m.value')
    .select('m.value', { groups: db.raw('count(*) over ()') });
  if (!isSortedFirst) {
    page.select(db.raw(rollUpColumns()));
  }
  const sorted = await page;
  const isBehindLast = sorted.length === 0 && decodeCursor(request.cursor) > 0;
  // The page itself tells, so that all members are gone through but once.
  const totalItems = isBehindLast
    ? await countGroups(all())
    : Number(sorted[0]?.groups ?? 0);
  if (!isSortedFirst) {
    return { groups: sorted, totalItems };
  }
  const values = sorted.map(({ value }: { value: string }) => value);
  const rows: GroupPage['groups'] = await all()
    .whereIn('m.value', values)
    .groupBy('m.value')
    .select('m.value', db.raw(rollUpColumns()));
  const rowOf = new Map(rows.map(row => [row.value, row]));
  return {
    groups: values.map((value: string) => rowOf.get(value)!),
    totalItems,
  };
}

async function countGroups(members: Knex.QueryBuilder): Promise<number> {
  const [{ count }] = await members.countDistinct({ count: 'm.value' });
  return Number(count);
}

function inOrder(
  db: Knex,
  query: Knex.QueryBuilder,
  request: GroupsRequest,
  terms: SortTerms,
  bindings: string[] = [],
): Knex.QueryBuilder {
  const { key, direction } = orderOf(request, terms);
  const { sort, limit = 50 } = request;
  if (sort === 'name') {
    query.leftJoin('catalog_names as n', 'n.ref', 'm.value');
  }
  return query
    .select({ key: db.raw(key, bindings) })
    .orderByRaw(`"key" ${direction} nulls last`)
    .orderBy('m.value')
    .offset(decodeCursor(request.cursor))
    .limit(limit);
}

/**
 * The groups that a page of a tree is of: those right below one, or those at the
 * top, what the catalog does not have among them.
 */
function whereParent(
  query: Knex.QueryBuilder,
  { by, parent }: Pick<GroupsRequest, 'by' | 'parent'>,
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
