import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';

/** A row of `inventories` and of `repository_files`. */
export interface RawDbDocumentRow {
  entity_ref: string;
  commit_id: string;
  branch: string | null;
  committed_at: string;
  uploaded_at: string;
  uploaded_by: string;
  document_hash: Buffer;
}

export interface RawDbAnalysisRow {
  entity_ref: string;
  wanted_version: number;
  analysed_version: number;
  failed_at: string | null;
  policy_fingerprint: string | null;
  facts_fingerprint: string | null;
  analysed_at: string | null;
  snapshot_id: string | null;
  level: string | null;
  verdict: string | null;
  gap_index: number | null;
  target: number | null;
  target_due: string | null;
  floor: number | null;
  track: string | null;
  open_critical: number | null;
  open_high: number | null;
  open_medium: number | null;
  open_low: number | null;
  pace_covered: number | null;
  pace_total: number | null;
  files_total: number | null;
  files_tested: number | null;
  /** JSON of `WatchedFacts`. */
  watched: string | null;
  data: Buffer | null;
}

/** What lists show of an analysis. */
export function keyNumbersOf(analysis: AnalysisSummary) {
  const { byPriority } = analysis.gapCounts;
  const target = analysis.targets
    .map(progress => progress.target)
    .find(({ measure, area }) => measure === 'lines' && area === null);
  return {
    level: analysis.level.level,
    verdict: analysis.verdict.state,
    gap_index: analysis.gapIndex,
    target: target?.value ?? null,
    target_due: target?.by ?? null,
    floor: analysis.floor?.percent ?? null,
    // Who has no date is neither early nor late, also who has reached the target:
    // else those would count as a success, and others without date not as a failure.
    track: target?.by ? analysis.forecast.verdict : null,
    open_critical: byPriority.critical,
    open_high: byPriority.high,
    open_medium: byPriority.medium,
    open_low: byPriority.low,
    pace_covered: analysis.forecast.pace?.covered ?? null,
    pace_total: analysis.forecast.pace?.total ?? null,
    files_total: analysis.files.source,
    files_tested: analysis.files.tested,
  };
}
