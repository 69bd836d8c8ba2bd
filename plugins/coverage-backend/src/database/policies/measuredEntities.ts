import {
  Count,
  Forecast,
  MatchableEntity,
  Measure,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbAnalysisRow } from '../analysisRows';
import { RawDbEntityRow } from '../entities/RawDbEntityRow';
import { RawDbSnapshotRow } from '../rows';

/** An entity as targets of policies and campaigns see it. */
export interface MeasuredEntity extends MatchableEntity {
  id: number;
  entityRef: string;
  title: string | null;
  standing: RawDbEntityRow['standing'];
  /** `null`: not measured. */
  counts: Record<Measure, Count | null>;
  /** Of the commit that was measured. */
  committedAt: string | null;
  uploadedAt: string | null;
  /** Of its forecast, lines a week. */
  pace: Forecast['pace'];
}

const COLUMNS = [
  'e.id',
  'e.entity_ref',
  'e.title',
  'e.kind',
  'e.type',
  'e.lifecycle',
  'e.tier',
  'e.tags',
  'e.owners',
  'e.system',
  'e.standing',
  'e.lines_total',
  'e.lines_covered',
  'e.branches_total',
  'e.branches_covered',
  'e.functions_total',
  'e.functions_covered',
  'e.uploaded_at',
  's.committed_at',
  'a.files_total',
  'a.files_tested',
  'a.pace_covered',
  'a.pace_total',
] as const;

type Row = RawDbEntityRow &
  Pick<RawDbSnapshotRow, 'committed_at'> &
  Pick<
    RawDbAnalysisRow,
    'files_total' | 'files_tested' | 'pace_covered' | 'pace_total'
  >;

/** All entities of the scorecard, in the order of their refs. */
export async function readMeasuredEntities(
  db: Knex,
): Promise<MeasuredEntity[]> {
  const rows: Row[] = await db('entity_coverage as e')
    .leftJoin('snapshots as s', 's.id', 'e.snapshot_id')
    .leftJoin('analyses as a', 'a.entity_ref', 'e.entity_ref')
    .where('e.in_catalog', true)
    .orderBy('e.entity_ref')
    .select(...COLUMNS);
  return rows.map(row => ({
    id: row.id,
    entityRef: row.entity_ref,
    title: row.title,
    kind: row.kind,
    type: row.type,
    lifecycle: row.lifecycle,
    tier: row.tier,
    tags: JSON.parse(row.tags),
    owners: JSON.parse(row.owners),
    system: row.system,
    standing: row.standing,
    counts: {
      lines: toCount(row.lines_covered, row.lines_total),
      branches: toCount(row.branches_covered, row.branches_total),
      functions: toCount(row.functions_covered, row.functions_total),
      files: toCount(row.files_tested, row.files_total),
    },
    committedAt: row.committed_at,
    uploadedAt: row.uploaded_at,
    pace:
      row.pace_covered === null || row.pace_total === null
        ? null
        : { covered: row.pace_covered, total: row.pace_total },
  }));
}

function toCount(covered: number | null, total: number | null): Count | null {
  return covered === null || total === null ? null : { covered, total };
}
