import {
  AnalysisSummary,
  PRIORITIES,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { keepRollUps } from './currentRollUps';
import { RawDbEntityAnalysis, RawDbEntityRow } from './RawDbEntityRow';

/** A row of `worst_gaps`. */
export interface RawDbWorstGap {
  entity_id: number;
  rank: number;
  path: string;
  measured_path: string | null;
  /** Place of the priority in `PRIORITIES`, from 1. */
  severity: number;
  rationale: string;
  /** JSON array. */
  rule_ids: string;
  uncovered: number;
  roi: number;
}

const GAPS_PER_ENTITY = 10;

/** What lists show of an analysis; nothing without one. */
export function analysisColumns(
  analysed: RawDbEntityAnalysis | undefined,
): RawDbEntityAnalysis {
  return {
    level: analysed?.level ?? null,
    track: analysed?.track ?? null,
    target: analysed?.target ?? null,
    target_due: analysed?.target_due ?? null,
    gap_index: analysed?.gap_index ?? null,
    open_critical: analysed?.open_critical ?? null,
    open_high: analysed?.open_high ?? null,
    open_medium: analysed?.open_medium ?? null,
    open_low: analysed?.open_low ?? null,
    analysed_at: analysed?.analysed_at ?? null,
    pace_covered: analysed?.pace_covered ?? null,
    pace_total: analysed?.pace_total ?? null,
    files_total: analysed?.files_total ?? null,
    files_tested: analysed?.files_tested ?? null,
  };
}

/**
 * Takes a new analysis over into what lists show of its entity, if they show it.
 */
export async function putAnalysis(
  tx: Knex,
  { entity, firstGaps }: AnalysisSummary,
  analysed: RawDbEntityAnalysis,
): Promise<void> {
  const { entityRef } = entity;
  const [row] = await keepRollUps(tx, [entityRef], () =>
    tx<RawDbEntityRow>('entity_coverage')
      .where({ entity_ref: entityRef })
      .update(analysisColumns(analysed))
      .returning('id'),
  );
  if (!row) {
    return;
  }
  await tx<RawDbWorstGap>('worst_gaps').where({ entity_id: row.id }).delete();
  const worst = firstGaps.slice(0, GAPS_PER_ENTITY);
  if (worst.length > 0) {
    await tx<RawDbWorstGap>('worst_gaps').insert(
      worst.map((gap, i) => ({
        entity_id: row.id,
        rank: i + 1,
        path: gap.path,
        measured_path: gap.measuredPath,
        severity: PRIORITIES.indexOf(gap.priority.level) + 1,
        rationale: gap.priority.rationale,
        rule_ids: JSON.stringify(
          gap.priority.reasons.map(({ ruleId }) => ruleId),
        ),
        uncovered: gap.uncovered,
        roi: gap.roi,
      })),
    );
  }
}
