import { Knex } from 'knex';
import { ManifestEntry } from '../../storage/manifestCodec';
import { getManifest } from '../content';
import { RawDbUploadRow } from '../rows';

/**
 * The files of a snapshot or an upload. One that was thinned has no line detail,
 * also where others share its manifest and keep theirs.
 */
export async function filesOf(
  db: Knex,
  row: Pick<RawDbUploadRow, 'manifest_hash' | 'thinned_on'>,
): Promise<ManifestEntry[]> {
  const files = await getManifest(db, row.manifest_hash);
  return row.thinned_on === null ? files : files.map(withoutDetail);
}

/** Its totals only. */
export function withoutDetail(file: ManifestEntry): ManifestEntry {
  return { ...file, hash: null };
}
