/** What the catalog says of an entity; SQLite has no booleans: 0 or 1 there. */
export interface RawDbEntityDescription {
  entity_ref: string;
  kind: string;
  name: string;
  title: string | null;
  owner: string | null;
  /** JSON array. */
  owners: string;
  system: string | null;
  domain: string | null;
  type: string | null;
  lifecycle: string | null;
  tier: string | null;
  /** JSON array. */
  tags: string;
  annotated: boolean | number;
  switched_off: boolean | number;
  simulated: boolean | number;
  sort_name: string;
  search_text: string;
  in_catalog: boolean | number;
  /** `null`: it has not left the catalog. */
  gone_at: string | null;
}

/** What the latest snapshot says; `null`: nothing was uploaded, or not measured. */
export interface RawDbEntityNumbers {
  uploaded_at: string | null;
  /** Of the commit that was measured. */
  committed_at: string | null;
  language: string | null;
  manifest_hash: Buffer | null;
  lines_total: number | null;
  lines_covered: number | null;
  lines_uncovered: number | null;
  line_percent: number | null;
  branches_total: number | null;
  branches_covered: number | null;
  functions_total: number | null;
  functions_covered: number | null;
}

/** What the analysis says; `null`: there is none, or it says nothing of it. */
export interface RawDbEntityAnalysis {
  level: string | null;
  track: string | null;
  target: number | null;
  target_due: string | null;
  gap_index: number | null;
  open_critical: number | null;
  open_high: number | null;
  open_medium: number | null;
  open_low: number | null;
  analysed_at: string | null;
  /** Of its forecast, lines a week. */
  pace_covered: number | null;
  pace_total: number | null;
  files_total: number | null;
  files_tested: number | null;
}

/** A row of `entity_coverage`. */
export interface RawDbEntityRow
  extends RawDbEntityDescription,
    RawDbEntityNumbers,
    RawDbEntityAnalysis {
  id: number;
  snapshot_id: string | null;
  standing: 'counted' | 'exempt' | 'deprecated';
  in_rollups: boolean | number;
  before_day: string | null;
  before_total: number | null;
  before_covered: number | null;
}
