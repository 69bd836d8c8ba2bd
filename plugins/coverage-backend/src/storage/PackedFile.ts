import {
  CoverageTotals,
  FileCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { contentHash } from './contentHash';
import { decodeHits, encodeHits } from './hitCountsCodec';
import { decodeLineDetail, encodeLineDetail } from './lineDetailCodec';

/** A source file of a report in the few bytes that are stored of it. */
export interface PackedFile {
  path: string;
  totals: CoverageTotals;
  /** Encoded, with its address; `null`: totals only. */
  detail: { hash: Buffer; data: Buffer } | null;
  /** Encoded; `null` where hits are no counts. */
  hits: Buffer | null;
}

export function packFile({ path, totals, detail }: FileCoverage): PackedFile {
  if (!detail) {
    return { path, totals, detail: null, hits: null };
  }
  const data = encodeLineDetail(detail);
  return {
    path,
    totals,
    detail: { hash: contentHash(data), data },
    hits: detail.hasCounts ? encodeHits(detail) : null,
  };
}

/** The inverse, with 1 for any hits that are no counts or are a function's. */
export function unpackFile(file: PackedFile): FileCoverage {
  const { path, totals, hits } = file;
  if (!file.detail) {
    return { path, totals, detail: null };
  }
  const detail = decodeLineDetail(file.detail.data);
  return {
    path,
    totals,
    detail: hits
      ? { ...detail, hits: decodeHits(hits, detail), hasCounts: true }
      : detail,
  };
}
