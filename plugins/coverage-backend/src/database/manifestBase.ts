import { Knex } from 'knex';
import { compressManifest, decompressManifest } from '../storage/manifestCodec';
import { RecentItems } from '../storage/RecentItems';
import { dayNumber, FRESH_DAYS } from './contentAge';
import { RawDbManifestRow } from './rows';

/** Of smaller lists there is nothing to gain. */
const MIN_BYTES = 4_096;
/** Of a list that takes more of its own size beside a base, the whole is stored. */
const MOST_OF_WHOLE = 0.5;

/** A list is stored as what these columns have. */
export const STORED_MANIFEST = [
  'hash',
  'data',
  'base_hash',
  'is_thinned',
] as const;

export type StoredManifest = Pick<
  RawDbManifestRow,
  (typeof STORED_MANIFEST)[number]
>;

/** Lists before compression, in bytes: some forty of 2,000 files. */
const recent = new RecentItems<Buffer>({ maxSize: 8 * 1024 * 1024 });

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
): Promise<Pick<StoredManifest, 'data' | 'base_hash'>> {
  const { hash, plain, whole } = list;
  const asWhole = { data: whole, base_hash: null };
  if (whole.length < MIN_BYTES) {
    return asWhole;
  }
  const base = await takeBase(tx, near);
  if (!base || base.hash.equals(hash)) {
    return asWhole;
  }
  const data = await compressManifest(plain, await readPlainManifest(tx, base));
  return data.length < whole.length * MOST_OF_WHOLE
    ? { data, base_hash: base.hash }
    : asWhole;
}

/**
 * A stored list, before compression. Most is asked for again soon: by the analysis,
 * by every page of the tab, and by the next upload.
 */
export async function readPlainManifest(
  db: Knex,
  row: StoredManifest,
): Promise<Buffer> {
  // The content of an address never changes, but for its thinning.
  const key = `${row.hash.toString('hex')} ${Boolean(row.is_thinned)}`;
  const known = recent.get(key);
  if (known) {
    return known;
  }
  const base =
    row.base_hash &&
    (await db<RawDbManifestRow>('manifests')
      .where({ hash: row.base_hash })
      .first(...STORED_MANIFEST));
  const plain = await decompressManifest(
    row.data,
    base ? await readPlainManifest(db, base) : undefined,
  );
  recent.set(key, plain, plain.length);
  return plain;
}

/**
 * The whole list that a list is, or is stored beside. It is made young first, so that it
 * stays as it is until this transaction refers to it (see `putContent`). One that was
 * thinned stays old: only who stores its content again makes it whole.
 */
async function takeBase(
  tx: Knex,
  near: Buffer,
): Promise<StoredManifest | undefined> {
  const manifests = () => tx<RawDbManifestRow>('manifests');
  const row = await manifests().where({ hash: near }).first('base_hash');
  const hash = row?.base_hash ?? near;
  const today = dayNumber(new Date());
  await manifests()
    .where({ hash, is_thinned: false })
    .where('stored_day', '<', today - FRESH_DAYS)
    .update({ stored_day: today });
  return manifests()
    .where({ hash, is_thinned: false, base_hash: null })
    .first(...STORED_MANIFEST);
}
