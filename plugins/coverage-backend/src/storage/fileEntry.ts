import {
  FileCoverage,
  sumTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { contentHash } from './contentHash';
import { encodeHits } from './hitCountsCodec';
import { encodeLineDetail } from './lineDetailCodec';
import { ManifestEntry } from './manifestCodec';

/**
 * Adds a file's line detail, encoded, to those to be stored, and its hits, where
 * they are counts, to those by path.
 *
 * @returns the file's row in a manifest
 */
export function toManifestEntry(
  file: FileCoverage,
  details: Map<string, Buffer>,
  hits?: Map<string, Buffer>,
): ManifestEntry {
  const { path, totals, detail } = file;
  if (!detail) {
    return { path, totals, hash: null };
  }
  const data = encodeLineDetail(detail);
  const hash = contentHash(data);
  details.set(hash.toString('hex'), data);
  if (detail.hasCounts) {
    hits?.set(path, encodeHits(detail));
  }
  return { path, totals, hash };
}

/** What snapshots and uploads tell of all their files together. */
export function summarizeFiles(files: ManifestEntry[]) {
  return {
    files: files.length,
    filesWithLines: files.filter(f => f.totals.lines.total > 0).length,
    totals: sumTotals(files.map(f => f.totals)),
    hasLines: files.some(f => f.hash !== null),
  };
}
