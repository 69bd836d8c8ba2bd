import { promisify } from 'util';
import { zstdCompress, zstdDecompress } from 'zlib';
import {
  Count,
  CoverageTotals,
} from '@backstage-coverage/plugin-coverage-common';
import { contentHash } from './contentHash';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

const HASH_SIZE = 16;
const NO_DETAIL = Buffer.alloc(HASH_SIZE);

/** A source file of a manifest. */
export interface ManifestEntry {
  path: string;
  totals: CoverageTotals;
  /** Address of its line detail; `null` where only totals are known. */
  hash: Buffer | null;
}

/** Column by column, which compresses to half the size of rows. */
interface ManifestColumns {
  version: 1;
  paths: string[];
  lines: [number[], number[], number[]];
  branches: [(number | null)[], (number | null)[]];
  functions: [(number | null)[], (number | null)[]];
}

/** A list of files as stored; equal lists have equal addresses. */
export async function encodeManifest(
  entries: ManifestEntry[],
): Promise<{ hash: Buffer; data: Buffer }> {
  const { hash, plain } = packManifest(entries);
  return { hash, data: await compress(plain) };
}

/** A list of files and its address, before compression. */
export function packManifest(entries: ManifestEntry[]): {
  hash: Buffer;
  plain: Buffer;
} {
  const sorted = sortEntries(entries);
  const columns: ManifestColumns = {
    version: 1,
    paths: sorted.map(e => e.path),
    lines: [
      sorted.map(e => e.totals.lines.total),
      sorted.map(e => e.totals.lines.covered),
      sorted.map(e => e.totals.lines.partial),
    ],
    branches: countColumns(sorted.map(e => e.totals.branches)),
    functions: countColumns(sorted.map(e => e.totals.functions)),
  };
  const json = Buffer.from(JSON.stringify(columns));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  const plain = Buffer.concat([
    size,
    json,
    ...sorted.map(e => e.hash ?? NO_DETAIL),
  ]);
  return { hash: contentHash(plain), plain };
}

/** @param base - a list that it differs little from, before compression */
export async function compressManifest(
  plain: Buffer,
  base?: Buffer,
): Promise<Buffer> {
  return compress(plain, { dictionary: base });
}

/** The inverse, with the same base. */
export async function decompressManifest(
  data: Buffer,
  base?: Buffer,
): Promise<Buffer> {
  return decompress(data, { dictionary: base });
}

/** In the order that a stored list has. */
export function sortEntries(
  entries: readonly ManifestEntry[],
): ManifestEntry[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of a stored list, by path. */
export async function decodeManifest(data: Buffer): Promise<ManifestEntry[]> {
  return unpackManifest(await decompress(data));
}

/** The inverse of `packManifest`. */
export function unpackManifest(plain: Buffer): ManifestEntry[] {
  const jsonEnd = 4 + plain.readUInt32LE();
  const columns: ManifestColumns = JSON.parse(
    plain.toString('utf8', 4, jsonEnd),
  );
  return columns.paths.map((path, i) => {
    const start = jsonEnd + i * HASH_SIZE;
    const hash = plain.subarray(start, start + HASH_SIZE);
    const [total, covered, partial] = columns.lines;
    return {
      path,
      hash: hash.equals(NO_DETAIL) ? null : hash,
      totals: {
        lines: { total: total[i], covered: covered[i], partial: partial[i] },
        branches: countAt(columns.branches, i),
        functions: countAt(columns.functions, i),
      },
    };
  });
}

function countColumns(
  counts: (Count | null)[],
): [(number | null)[], (number | null)[]] {
  return [
    counts.map(c => c?.total ?? null),
    counts.map(c => c?.covered ?? null),
  ];
}

function countAt(
  [totals, covered]: [(number | null)[], (number | null)[]],
  i: number,
): Count | null {
  const total = totals[i];
  return total === null ? null : { total, covered: covered[i] ?? 0 };
}
