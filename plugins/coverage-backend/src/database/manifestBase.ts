import { Knex } from 'knex';
import { compressManifest, decompressManifest } from '../storage/manifestCodec';
import { dayNumber, FRESH_DAYS } from './contentAge';
import { RawDbManifestRow } from './rows';

/** Of smaller lists there is nothing to gain. */
const MIN_BYTES = 4_096;
/** Of a list that takes more of its own size beside a base, the whole is stored. */
const MOST_OF_WHOLE = 0.5;

/** How a list is stored. */
export type StoredManifest = Pick<RawDbManifestRow, 'data' | 'base_hash'>;

/**
 * Compresses a list beside one that is stored whole: most of a list is as it was in
 * the commit before. Bases are whole, so reading takes two lists at most.
 *
 * @param whole - the list, compressed by itself
 * @param near - address of a list that is likely alike
 */
export async function storeBeside(
  tx: Knex,
  list: { hash: Buffer; plain: Buffer; whole: Buffer },
  near: Buffer,
): Promise<StoredManifest> {
  const { hash, plain, whole } = list;
  const asWhole = { data: whole, base_hash: null };
  if (whole.length < MIN_BYTES) {
    return asWhole;
  }
  const base = await takeBase(tx, near);
  if (!base || base.hash.equals(hash)) {
    return asWhole;
  }
  const data = await compressManifest(
    plain,
    await decompressManifest(base.data),
  );
  return data.length < whole.length * MOST_OF_WHOLE
    ? { data, base_hash: base.hash }
    : asWhole;
}

/** A stored list, before compression. */
export async function readPlainManifest(
  db: Knex,
  row: StoredManifest,
): Promise<Buffer> {
  const base =
    row.base_hash &&
    (await db<RawDbManifestRow>('manifests')
      .where({ hash: row.base_hash })
      .first('data'));
  return decompressManifest(
    row.data,
    base ? await decompressManifest(base.data) : undefined,
  );
}

/**
 * The whole list that a list is, or is stored beside. It is made young first, so that it
 * stays as it is until this transaction refers to it (see `putContent`).
 */
async function takeBase(
  tx: Knex,
  near: Buffer,
): Promise<RawDbManifestRow | undefined> {
  const manifests = () => tx<RawDbManifestRow>('manifests');
  const row = await manifests().where({ hash: near }).first('base_hash');
  const hash = row?.base_hash ?? near;
  const today = dayNumber(new Date());
  await manifests()
    .where({ hash })
    .where('stored_day', '<', today - FRESH_DAYS)
    .update({ stored_day: today });
  return manifests()
    .where({ hash, is_thinned: false, base_hash: null })
    .first();
}
