import {
  ListScorecardGapsRequest,
  PRIORITIES,
  ScorecardGap,
  ScorecardPage,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbWorstGap } from '../database/entities/analysisColumns';
import { RawDbEntityRow } from '../database/entities/RawDbEntityRow';
import { decodeCursor } from '../paging/cursor';
import { pageOf } from './paging';
import { countHidden, selectEntities } from './selectEntities';
import { Selection } from './Selection';

type Row = RawDbWorstGap &
  Pick<RawDbEntityRow, 'entity_ref' | 'title' | 'owner' | 'simulated'>;

/** A page of the worst gaps of the entities of a selection that count. */
export async function readWorstGaps(
  db: Knex,
  selection: Selection,
  request: Pick<ListScorecardGapsRequest, 'priority' | 'limit' | 'cursor'>,
): Promise<ScorecardPage<ScorecardGap>> {
  const { priority = [], limit = 25 } = request;
  const offset = decodeCursor(request.cursor);
  const gaps = () => {
    const query = selectEntities(db, selection)
      .where('e.in_rollups', true)
      .join('worst_gaps as g', 'g.entity_id', 'e.id');
    return priority.length > 0
      ? query.whereIn(
          'g.severity',
          priority.map(level => PRIORITIES.indexOf(level) + 1),
        )
      : query;
  };
  const [rows, [{ count }], hidden] = await Promise.all([
    gaps()
      .orderBy([
        'g.severity',
        { column: 'g.roi', order: 'desc' },
        'g.entity_id',
        'g.rank',
      ])
      .offset(offset)
      .limit(limit)
      .select('g.*', 'e.entity_ref', 'e.title', 'e.owner', 'e.simulated'),
    gaps().count({ count: '*' }),
    countHidden(db, selection),
  ]);
  return pageOf(rows.map(toGap), {
    offset,
    totalItems: Number(count),
    hidden,
  });
}

function toGap(row: Row): ScorecardGap {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner,
    path: row.path,
    measuredPath: row.measured_path,
    priority: PRIORITIES[row.severity - 1],
    rationale: row.rationale,
    ruleIds: JSON.parse(row.rule_ids),
    uncovered: row.uncovered,
    simulated: Boolean(row.simulated),
  };
}
