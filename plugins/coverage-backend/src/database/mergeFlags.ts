import { Knex } from 'knex';
import {
  FileCoverage,
  mergeFiles,
} from '@backstage-coverage/plugin-coverage-common';
import { toManifestEntry } from '../storage/fileEntry';
import { ManifestEntry } from '../storage/manifestCodec';
import { getLineDetail, getManifest, putLineDetails } from './content';

/**
 * The files of a snapshot: the union of its uploads' files. Only those that
 * several uploads measured differently are read line by line.
 */
export async function mergeFlags(
  tx: Knex,
  manifestHashes: Buffer[],
): Promise<ManifestEntry[]> {
  const variants = new Map<string, ManifestEntry[]>();
  for (const hash of manifestHashes) {
    for (const entry of await getManifest(tx, hash)) {
      const known = variants.get(entry.path) ?? [];
      if (!known.some(other => isSame(other, entry))) {
        variants.set(entry.path, [...known, entry]);
      }
    }
  }

  const details = new Map<string, Buffer>();
  const merged: ManifestEntry[] = [];
  for (const entries of variants.values()) {
    if (entries.length === 1) {
      merged.push(entries[0]);
    } else {
      const files = [];
      for (const entry of entries) {
        files.push(await toFileCoverage(tx, entry));
      }
      const file = files.reduce((a, b) => mergeFiles(a, b));
      merged.push(toManifestEntry(file, details));
    }
  }
  await putLineDetails(tx, details);
  return merged;
}

function isSame(a: ManifestEntry, b: ManifestEntry): boolean {
  return a.hash !== null && b.hash !== null && a.hash.equals(b.hash);
}

async function toFileCoverage(
  tx: Knex,
  { path, totals, hash }: ManifestEntry,
): Promise<FileCoverage> {
  const detail = hash && (await getLineDetail(tx, hash));
  return { path, totals, detail };
}
