import {
  SCORECARD_DIMENSIONS,
  ScorecardFilter,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { Dimension } from '../database/entities/memberships';
import { ADOPTION } from '../database/entities/rollUpNumbers';
import { Selection } from './Selection';
import { whereVisible } from './whereVisible';

/**
 * A query over the entities of a selection that the reader may see, which it
 * calls `e`: the rows of `entity_coverage`.
 */
export function selectEntities(db: Knex, selection: Selection) {
  const { filter, scope, staleBefore } = selection;
  const query = presentEntities(db, selection);
  whereState(query, filter, staleBefore);
  if (filter.entity) {
    query.whereIn('e.entity_ref', [...filter.entity]);
  }
  if (filter.search) {
    const pattern = `%${escapeLike(filter.search.toLowerCase())}%`;
    query.whereRaw(`e.search_text like ? escape '\\'`, [pattern]);
  }
  whereVisible(db, query, scope);
  return query;
}

/** Joins the values, as `m`, that entities have in a dimension. */
export function joinMemberships(
  query: Knex.QueryBuilder,
  dimension: Dimension,
): Knex.QueryBuilder {
  return query
    .join('entity_memberships as m', 'm.entity_id', 'e.id')
    .where('m.dimension', dimension);
}

/**
 * How many entities of that part of the organisation are hidden from the reader,
 * by the catalog or by the permission to read. Neither refs, the search nor coverage are asked of them: who tries names
 * and levels would learn by the count what is hidden.
 */
export async function countHidden(
  db: Knex,
  selection: Selection,
): Promise<number> {
  const { scope } = selection;
  if (scope === 'all') {
    return 0;
  }
  const count = async (query: Knex.QueryBuilder) => {
    const [row] = await query.count({ count: '*' });
    return Number(row.count);
  };
  const visible = presentEntities(db, selection);
  whereVisible(db, visible, scope);
  return (await count(presentEntities(db, selection))) - (await count(visible));
}

function presentEntities(db: Knex, { filter, row }: Selection) {
  const query: Knex.QueryBuilder = db('entity_coverage as e').where(
    'e.in_catalog',
    true,
  );
  const parts: [Dimension, readonly string[] | undefined][] =
    SCORECARD_DIMENSIONS.map(dimension => [dimension, filter[dimension]]);
  if (row) {
    parts.push([row.dimension, [row.value]]);
  }
  for (const [dimension, values] of parts) {
    if (values?.length) {
      query.whereIn('e.id', membersOf =>
        membersOf
          .from('entity_memberships')
          .where({ dimension })
          .whereIn('value', values)
          .select('entity_id'),
      );
    }
  }
  return query;
}

/** How an entity stands. */
function whereState(
  query: Knex.QueryBuilder,
  filter: ScorecardFilter,
  staleBefore: string,
): void {
  const { level, track, standing, adoption, stale } = filter;
  whereWord(query, 'e.level', level, 'no-data');
  whereWord(query, 'e.track', track, 'unknown');
  if (standing?.length) {
    query.whereIn('e.standing', standing);
  }
  if (adoption) {
    query.whereRaw(ADOPTION[adoption]);
  }
  if (stale === true) {
    query.where('e.uploaded_at', '<', staleBefore);
  } else if (stale === false) {
    query.where(upload =>
      upload
        .whereNull('e.uploaded_at')
        .orWhere('e.uploaded_at', '>=', staleBefore),
    );
  }
}

/** @param nothing - the word for null */
function whereWord(
  query: Knex.QueryBuilder,
  column: string,
  words: readonly string[] | undefined,
  nothing: string,
): void {
  if (!words?.length) {
    return;
  }
  query.where(any => {
    any.whereIn(
      column,
      words.filter(word => word !== nothing),
    );
    if (words.includes(nothing)) {
      any.orWhereNull(column);
    }
  });
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
