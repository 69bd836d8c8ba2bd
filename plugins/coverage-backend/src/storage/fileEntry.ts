import { sumTotals } from '@backstage-coverage/plugin-coverage-common';
import { ManifestEntry } from './manifestCodec';
import { PackedFile } from './PackedFile';

/**
 * Adds a file's line detail to those to be stored, and its hits, where they are
 * counts, to those by path.
 *
 * @returns the file's row in a manifest
 */
export function toManifestEntry(
  { path, totals, detail, hits }: PackedFile,
  allDetails: Map<string, Buffer>,
  allHits?: Map<string, Buffer>,
): ManifestEntry {
  if (detail) {
    allDetails.set(detail.hash.toString('hex'), detail.data);
  }
  if (hits) {
    allHits?.set(path, hits);
  }
  return { path, totals, hash: detail && detail.hash };
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
