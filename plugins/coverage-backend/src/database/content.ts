import { Knex } from 'knex';
import { LineDetail } from '@backstage-coverage/plugin-coverage-common';
import { decodeDocument, encodeDocument } from '../storage/documentCodec';
import { decodeLineDetail } from '../storage/lineDetailCodec';
import {
  compressManifest,
  ManifestEntry,
  packManifest,
  unpackManifest,
} from '../storage/manifestCodec';
import { RecentItems } from '../storage/RecentItems';
import { Turns } from '../time/Turns';
import { dayNumber, FRESH_DAYS } from './contentAge';
import {
  readPlainManifest,
  STORED_MANIFEST,
  StoredManifest,
  storeBeside,
} from './manifestBase';
import { RawDbContentRow, RawDbManifestRow } from './rows';

// Knex writes a multi-row insert on SQLite as a UNION, of at most 500 parts.
const ROWS_PER_STATEMENT = 400;

/** Bytes that a detail in memory takes beside its own. */
const DETAIL_OVERHEAD = 256;
/**
 * Line details as they are stored, in bytes: some 20,000 files. Analyses read those
 * of the commit before, but for what has changed.
 */
const recentDetails = new RecentItems<Buffer>({ maxSize: 8 * 1024 * 1024 });

type ContentTable = 'file_coverage' | 'manifests' | 'documents';

type NewContent = Pick<RawDbContentRow, 'hash' | 'data'> &
  Partial<Pick<RawDbManifestRow, 'base_hash'>>;

/**
 * Stores content that may be there already, as most of a commit is like the one before. Rows go in the order of their
 * addresses, so that two uploads which share content cannot wait for each other
 * in a circle.
 *
 * Old content becomes young first: so the sweep, which deletes what is old, leaves
 * it until this transaction refers to it, or has deleted it before, and it is
 * inserted.
 */
async function putContent(
  tx: Knex,
  table: ContentTable,
  rows: readonly NewContent[],
): Promise<void> {
  const sorted = [...rows].sort((a, b) => a.hash.compare(b.hash));
  const turns = new Turns();
  for (let i = 0; i < sorted.length; i += ROWS_PER_STATEMENT) {
    await turns.pass();
    const some = sorted.slice(i, i + ROWS_PER_STATEMENT);
    const young = await youngOf(tx, table, some);
    const others = some.filter(({ hash }) => !young.has(keyOf(hash)));
    if (others.length > 0) {
      await writeContent(tx, table, others);
    }
  }
}

/**
 * Stores what is not there, or is old.
 *
 * @param renewed - what old content gets beside its day
 */
async function writeContent(
  tx: Knex,
  table: ContentTable,
  rows: readonly NewContent[],
  renewed: Partial<RawDbManifestRow> = {},
): Promise<void> {
  const today = dayNumber(new Date());
  await tx<RawDbContentRow>(table)
    .whereIn(
      'hash',
      rows.map(({ hash }) => hash),
    )
    .where('stored_day', '<', today - FRESH_DAYS)
    .update({ stored_day: today, ...renewed });
  await tx<RawDbContentRow>(table)
    .insert(rows.map(row => ({ ...row, stored_day: today })))
    .onConflict('hash')
    .ignore();
}

/** @returns keys of those that need not be written */
async function youngOf(
  tx: Knex,
  table: ContentTable,
  rows: readonly Pick<RawDbContentRow, 'hash'>[],
): Promise<Set<string>> {
  const hashes: Buffer[] = await tx<RawDbContentRow>(table)
    .whereIn(
      'hash',
      rows.map(({ hash }) => hash),
    )
    .where('stored_day', '>=', dayNumber(new Date()) - FRESH_DAYS)
    .pluck('hash');
  return new Set(hashes.map(keyOf));
}

function keyOf(hash: Buffer): string {
  return hash.toString('latin1');
}

async function getContent(
  tx: Knex,
  table: ContentTable,
  hash: Buffer,
): Promise<Buffer> {
  const row = await tx<RawDbContentRow>(table).where({ hash }).first('data');
  if (!row) {
    throw missingContent(table, hash);
  }
  return row.data;
}

function missingContent(table: ContentTable, hash: Buffer): Error {
  return new Error(`${table} has no content ${hash.toString('hex')}`);
}

export async function putLineDetails(
  tx: Knex,
  details: Map<string, Buffer>,
): Promise<void> {
  const rows = Array.from(details, ([hex, data]) => ({
    hash: Buffer.from(hex, 'hex'),
    data,
  }));
  await putContent(tx, 'file_coverage', rows);
}

export async function getLineDetail(
  tx: Knex,
  hash: Buffer,
): Promise<LineDetail> {
  return decodeLineDetail(await getContent(tx, 'file_coverage', hash));
}

/** @returns the line detail of each of the addresses, to be asked for by it */
export async function getLineDetails(
  tx: Knex,
  hashes: Buffer[],
): Promise<(hash: Buffer) => LineDetail> {
  const encoded = await getEncodedLineDetails(tx, hashes);
  return hash => decodeLineDetail(encoded(hash));
}

/** The same, as it is stored. */
export async function getEncodedLineDetails(
  tx: Knex,
  hashes: Buffer[],
): Promise<(hash: Buffer) => Buffer> {
  const data = new Map<string, Buffer>();
  const unknown = hashes.filter(hash => {
    const key = keyOf(hash);
    const known = recentDetails.get(key);
    if (known) {
      data.set(key, known);
    }
    return !known;
  });
  const turns = new Turns();
  for (let i = 0; i < unknown.length; i += ROWS_PER_STATEMENT) {
    await turns.pass();
    const rows = await tx<RawDbContentRow>('file_coverage')
      .whereIn('hash', unknown.slice(i, i + ROWS_PER_STATEMENT))
      .select('hash', 'data');
    for (const row of rows) {
      const key = keyOf(row.hash);
      data.set(key, row.data);
      recentDetails.set(key, row.data, row.data.length + DETAIL_OVERHEAD);
    }
  }
  return hash => {
    const found = data.get(keyOf(hash));
    if (!found) {
      throw missingContent('file_coverage', hash);
    }
    return found;
  };
}

/**
 * A manifest that was thinned gets its line detail back.
 *
 * @param near - address of a manifest that is likely alike; `null`: none is known
 * @returns the manifest's address
 */
export async function putManifest(
  tx: Knex,
  files: ManifestEntry[],
  near: Buffer | null,
): Promise<Buffer> {
  const turns = new Turns();
  const { hash, plain } = packManifest(files);
  await turns.pass();
  // Mostly a snapshot has the files of its one upload, and compressing takes longest.
  const young = await youngOf(tx, 'manifests', [{ hash }]);
  if (young.size > 0) {
    return hash;
  }
  const whole = await compressManifest(plain);
  const stored = near
    ? await storeBeside(tx, { hash, plain, whole }, near)
    : { data: whole, base_hash: null };
  await writeContent(tx, 'manifests', [{ hash, ...stored }], {
    // Others may be stored beside it.
    data: whole,
    base_hash: null,
    is_thinned: false,
  });
  return hash;
}

export async function getManifest(
  tx: Knex,
  hash: Buffer,
): Promise<ManifestEntry[]> {
  const row = await getManifestRow(tx, hash);
  const plain = await readPlainManifest(tx, row);
  const turns = new Turns();
  const files = unpackManifest(plain);
  await turns.pass();
  return files;
}

async function getManifestRow(tx: Knex, hash: Buffer): Promise<StoredManifest> {
  const row = await tx<RawDbManifestRow>('manifests')
    .where({ hash })
    .first(...STORED_MANIFEST);
  if (!row) {
    throw missingContent('manifests', hash);
  }
  return row;
}

/** @returns the document's address */
export async function putDocument(tx: Knex, text: string): Promise<Buffer> {
  const document = await encodeDocument(text);
  await putContent(tx, 'documents', [document]);
  return document.hash;
}

export async function getDocument(tx: Knex, hash: Buffer): Promise<string> {
  return decodeDocument(await getContent(tx, 'documents', hash));
}
