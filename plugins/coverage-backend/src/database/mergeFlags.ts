import { Knex } from 'knex';
import { mergeAllFiles } from '@backstage-coverage/plugin-coverage-common';
import { toManifestEntry } from '../storage/fileEntry';
import { ManifestEntry } from '../storage/manifestCodec';
import { packFile } from '../storage/PackedFile';
import { getLineDetails, putLineDetails } from './content';
import { RawDbUploadRow } from './rows';
import { filesOf } from './thinning/filesOf';

/** Bounds what is read at once, and thereby the memory of a large merge. */
const PATHS_PER_STEP = 200;

/**
 * The files of a snapshot: the union of its uploads' files. Only those that
 * several uploads measured differently are read line by line; of thinned uploads
 * only totals are known.
 */
export async function mergeFlags(
  tx: Knex,
  uploads: Pick<RawDbUploadRow, 'manifest_hash' | 'thinned_on'>[],
): Promise<ManifestEntry[]> {
  const variants = new Map<string, ManifestEntry[]>();
  for (const upload of uploads) {
    for (const entry of await filesOf(tx, upload)) {
      const known = variants.get(entry.path) ?? [];
      if (!known.some(other => isSame(other, entry))) {
        variants.set(entry.path, [...known, entry]);
      }
    }
  }
  const alike: ManifestEntry[] = [];
  const different: ManifestEntry[][] = [];
  for (const entries of variants.values()) {
    if (entries.length === 1) {
      alike.push(entries[0]);
    } else {
      different.push(entries);
    }
  }

  const merged: ManifestEntry[] = [];
  const details = new Map<string, Buffer>();
  for (let i = 0; i < different.length; i += PATHS_PER_STEP) {
    const step = different.slice(i, i + PATHS_PER_STEP);
    merged.push(...(await mergeVariants(tx, step, details)));
  }
  await putLineDetails(tx, details);
  return [...alike, ...merged];
}

async function mergeVariants(
  tx: Knex,
  files: ManifestEntry[][],
  details: Map<string, Buffer>,
): Promise<ManifestEntry[]> {
  const known = await getLineDetails(
    tx,
    files.flat().flatMap(entry => entry.hash ?? []),
  );
  return files.map(entries => {
    const file = mergeAllFiles(
      entries.map(({ path, totals, hash }) => ({
        path,
        totals,
        detail: hash && known(hash),
      })),
    );
    return toManifestEntry(packFile(file), details);
  });
}

function isSame(a: ManifestEntry, b: ManifestEntry): boolean {
  return a.hash !== null && b.hash !== null && a.hash.equals(b.hash);
}
