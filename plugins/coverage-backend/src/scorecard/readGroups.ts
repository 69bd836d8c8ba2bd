import {
  ScorecardDimension,
  ScorecardGroup,
  ScorecardPage,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawRollUp } from '../database/entities/rollUpNumbers';
import { decodeCursor } from '../paging/cursor';
import { GroupsRequest, readGroupPage } from './groupPages';
import { toNumbers } from './numbers';
import { pageOf } from './paging';
import { readSpreads } from './readSpreads';
import { readTitles } from './readTitles';
import { countHidden } from './selectEntities';
import { Selection } from './Selection';
import { readWeeklyTrends } from './weeklyTrends';

/** A page of the groups of a selection. */
export async function readGroups(
  db: Knex,
  selection: Selection,
  request: GroupsRequest,
): Promise<ScorecardPage<ScorecardGroup>> {
  const [{ groups, totalItems }, hidden] = await Promise.all([
    readGroupPage(db, selection, request),
    countHidden(db, ofParent(selection, request)),
  ]);
  const details = await readDetails(
    db,
    selection,
    request.by,
    groups.map(({ value }) => value),
  );
  const offset = decodeCursor(request.cursor);
  return pageOf(
    groups.map(group => toGroup(group, details)),
    { offset, totalItems, hidden },
  );
}

type Details = Awaited<ReturnType<typeof readDetails>>;

/** What is no sum, of the groups of a page only. */
async function readDetails(
  db: Knex,
  selection: Selection,
  by: ScorecardDimension,
  values: string[],
) {
  const [spreads, titles, withChildren, trends] = await Promise.all([
    readSpreads(db, selection, by, values),
    readTitles(db, values),
    by === 'group' ? readWithChildren(db, values) : new Set<string>(),
    readWeeklyTrends(db, selection, by, values),
  ]);
  return { spreads, titles, withChildren, trends };
}

function toGroup(
  row: RawRollUp & { value: string },
  { spreads, titles, withChildren, trends }: Details,
): ScorecardGroup {
  const { value } = row;
  return {
    value,
    title: titles.get(value) ?? null,
    ...toNumbers(row, spreads.get(value)!),
    hasChildren: withChildren.has(value),
    trend: trends.get(value)!,
    simulated: Number(row.simulated) > 0,
  };
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
function ofParent(
  selection: Selection,
  { parent }: Pick<GroupsRequest, 'parent'>,
): Selection {
  const { filter } = selection;
  return parent === undefined || filter.group
    ? selection
    : { ...selection, filter: { ...filter, group: [parent] } };
}
