import {
  Count,
  Forecast,
  Measure,
} from '@backstage-coverage/plugin-coverage-common';
import { RawDbEntityRow } from '../entities/RawDbEntityRow';

/** An entity as targets of policies and campaigns see it. */
export interface MeasuredEntity {
  entityRef: string;
  title: string | null;
  owners: string[];
  /** `null`: not measured. */
  counts: Record<Measure, Count | null>;
  /** Of the commit that was measured. */
  committedAt: string | null;
  uploadedAt: string | null;
  /** Of its forecast, lines a week. */
  pace: Forecast['pace'];
}

export function toMeasuredEntity(row: RawDbEntityRow): MeasuredEntity {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    owners: JSON.parse(row.owners),
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
  };
}

function toCount(covered: number | null, total: number | null): Count | null {
  return covered === null || total === null ? null : { covered, total };
}
