import {
  PRIORITIES,
  RollUpGap,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbAnalysisRow } from './analysisRows';
import { KeyNumbers, RollUpStore } from './RollUpStore';
import { RawDbWorstGap } from './entities/analysisColumns';
import { RawDbEntityRow } from './entities/RawDbEntityRow';
import { RawDbSnapshotRow } from './rows';

/** Databases limit the parameters of a query. */
const REFS_PER_QUERY = 500;

type Row = Pick<
  RawDbEntityRow,
  'entity_ref' | 'standing' | 'lines_total' | 'lines_covered'
> &
  Pick<
    RawDbAnalysisRow,
    | 'level'
    | 'gap_index'
    | 'target'
    | 'target_due'
    | 'track'
    | 'open_critical'
    | 'open_high'
    | 'open_medium'
    | 'open_low'
  > & { uploaded_at: RawDbSnapshotRow['uploaded_at'] | null };

/** Key numbers and gaps from the plugin's database. */
export class DatabaseRollUpStore implements RollUpStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async readKeyNumbers(entityRefs: string[]): Promise<Map<string, KeyNumbers>> {
    const numbers = new Map<string, KeyNumbers>();
    for (let i = 0; i < entityRefs.length; i += REFS_PER_QUERY) {
      const rows: Row[] = await this.#db('entity_coverage as e')
        .leftJoin('snapshots as s', 's.id', 'e.snapshot_id')
        .leftJoin('analyses as a', 'a.entity_ref', 'e.entity_ref')
        .whereIn('e.entity_ref', entityRefs.slice(i, i + REFS_PER_QUERY))
        .select(
          'e.entity_ref',
          'e.standing',
          'e.lines_total',
          'e.lines_covered',
          's.uploaded_at',
          'a.level',
          'a.gap_index',
          'a.target',
          'a.target_due',
          'a.track',
          'a.open_critical',
          'a.open_high',
          'a.open_medium',
          'a.open_low',
        );
      rows.forEach(row => numbers.set(row.entity_ref, toKeyNumbers(row)));
    }
    return numbers;
  }

  async readWorstGaps(
    entityRefs: string[],
    limit: number,
  ): Promise<RollUpGap[]> {
    const worst: GapRow[] = [];
    for (let i = 0; i < entityRefs.length; i += REFS_PER_QUERY) {
      const rows: GapRow[] = await this.#db('worst_gaps as g')
        .join('entity_coverage as e', 'e.id', 'g.entity_id')
        .whereIn('e.entity_ref', entityRefs.slice(i, i + REFS_PER_QUERY))
        .orderBy([
          'g.severity',
          { column: 'g.roi', order: 'desc' },
          'e.entity_ref',
          'g.rank',
        ])
        .limit(limit)
        .select('g.*', 'e.entity_ref');
      worst.push(...rows);
    }
    return worst
      .sort((a, b) => a.severity - b.severity || b.roi - a.roi)
      .slice(0, limit)
      .map(toRollUpGap);
  }
}

type GapRow = RawDbWorstGap & Pick<RawDbEntityRow, 'entity_ref'>;

function toRollUpGap(row: GapRow): RollUpGap {
  return {
    entityRef: row.entity_ref,
    path: row.path,
    measuredPath: row.measured_path,
    priority: PRIORITIES[row.severity - 1],
    rationale: row.rationale,
    uncovered: row.uncovered,
  };
}

function toKeyNumbers(row: Row): KeyNumbers {
  return {
    exempt: row.standing === 'exempt',
    lines:
      row.lines_total === null
        ? null
        : { total: row.lines_total, covered: row.lines_covered ?? 0 },
    uploadedAt: row.uploaded_at,
    target: row.target,
    targetDue: row.target_due,
    level: row.level as KeyNumbers['level'],
    gaps: {
      critical: row.open_critical ?? 0,
      high: row.open_high ?? 0,
      medium: row.open_medium ?? 0,
      low: row.open_low ?? 0,
    },
    gapIndex: row.gap_index,
    track: row.track as KeyNumbers['track'],
  };
}
