import {
  Count,
  CoverageTotals,
  Finding,
  SnapshotSummary,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { summarizeFiles } from '../storage/fileEntry';
import { ManifestEntry } from '../storage/manifestCodec';
import { CarriedFlag } from './carry/UploadHistory';

/** Columns that snapshots and uploads share. */
export interface RawDbTotals {
  files: number;
  files_with_lines: number;
  lines_total: number;
  lines_covered: number;
  lines_partial: number;
  branches_total: number | null;
  branches_covered: number | null;
  functions_total: number | null;
  functions_covered: number | null;
  /** SQLite has no booleans: 0 or 1 there. */
  has_lines: boolean | number;
}

export interface RawDbSnapshotRow extends RawDbTotals {
  id: string;
  entity_ref: string;
  commit_id: string;
  branch: string | null;
  committed_at: string;
  uploaded_at: string;
  flags: string;
  /** JSON array of commits; `null`: nobody told them. */
  parents: string | null;
  /** JSON array of `CarriedFlag`. */
  carried: string;
  manifest_hash: Buffer;
  /** Day (UTC) on which its line detail was let go. */
  thinned_on: string | null;
}

export interface RawDbUploadRow extends RawDbTotals {
  id: string;
  snapshot_id: string;
  flag: string;
  formats: string;
  uploaded_at: string;
  uploaded_by: string;
  build_url: string | null;
  pull_request: string | null;
  findings: string;
  manifest_hash: Buffer;
  /** Day (UTC) on which its line detail was let go. */
  thinned_on: string | null;
}

/** Content-addressed bytes: `file_coverage`, `manifests` and `documents`. */
export interface RawDbContentRow {
  hash: Buffer;
  data: Buffer;
  /** See `dayNumber`. */
  stored_day: number;
}

export interface RawDbManifestRow extends RawDbContentRow {
  /** It names no line detail any more; SQLite has no booleans: 0 or 1 there. */
  is_thinned: boolean | number;
  /** The whole list that `data` is compressed with; `null`: none. */
  base_hash: Buffer | null;
}

export function toTotals(row: RawDbTotals): CoverageTotals {
  return {
    lines: {
      total: row.lines_total,
      covered: row.lines_covered,
      partial: row.lines_partial,
    },
    branches: toCount(row.branches_total, row.branches_covered),
    functions: toCount(row.functions_total, row.functions_covered),
  };
}

/** The columns that sum up files. */
export function rawTotals(files: ManifestEntry[]): RawDbTotals {
  const summary = summarizeFiles(files);
  return {
    files: summary.files,
    files_with_lines: summary.filesWithLines,
    has_lines: summary.hasLines,
    ...fromTotals(summary.totals),
  };
}

function fromTotals(
  totals: CoverageTotals,
): Omit<RawDbTotals, 'files' | 'files_with_lines' | 'has_lines'> {
  return {
    lines_total: totals.lines.total,
    lines_covered: totals.lines.covered,
    lines_partial: totals.lines.partial,
    branches_total: totals.branches?.total ?? null,
    branches_covered: totals.branches?.covered ?? null,
    functions_total: totals.functions?.total ?? null,
    functions_covered: totals.functions?.covered ?? null,
  };
}

export function toSnapshotSummary(row: RawDbSnapshotRow): SnapshotSummary {
  return {
    id: row.id,
    commit: row.commit_id,
    branch: row.branch,
    committedAt: row.committed_at,
    uploadedAt: row.uploaded_at,
    flags: JSON.parse(row.flags),
    carried: toCarried(row).map(({ flag, commit }) => ({ flag, commit })),
    files: row.files,
    filesWithLines: row.files_with_lines,
    totals: toTotals(row),
    detail: row.has_lines && row.thinned_on === null ? 'lines' : 'totals',
    ...(row.thinned_on !== null && { thinnedOn: row.thinned_on }),
  };
}

export function toUploadSummary(
  row: RawDbUploadRow,
  commit: string,
): UploadSummary {
  return {
    id: row.id,
    flag: row.flag,
    commit,
    formats: JSON.parse(row.formats),
    uploadedAt: row.uploaded_at,
    buildUrl: row.build_url,
    pullRequest: row.pull_request,
    files: row.files,
    totals: toTotals(row),
  };
}

export function toCarried({
  carried,
}: Pick<RawDbSnapshotRow, 'carried'>): CarriedFlag[] {
  return JSON.parse(carried);
}

export function toFindings(row: RawDbUploadRow): Finding[] {
  return JSON.parse(row.findings);
}

export function toCount(
  total: number | null,
  covered: number | null,
): Count | null {
  return total === null ? null : { total, covered: covered ?? 0 };
}
