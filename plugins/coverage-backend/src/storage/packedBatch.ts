import { PackedFile } from './PackedFile';
import { Numbers, readTotals, TOTALS_SIZE, writeTotals } from './totalsColumns';

/** Files in a form that threads hand over without copying their bytes. */
export interface PackedBatch {
  paths: string[];
  /** Of each file, see `writeFile`. */
  numbers: Float64Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}

const NONE = -1;
const HASH_SIZE = 16;

/** How many of a file there are. */
export const NUMBERS_PER_FILE = TOTALS_SIZE + 2;

/** How many bytes of a file there are. */
export function sizeOf({ detail, hits }: PackedFile): number {
  return (detail ? HASH_SIZE + detail.data.length : 0) + (hits?.length ?? 0);
}

/**
 * A file but for its path. Its numbers are its totals and the sizes of its parts, its
 * bytes address and line detail, then hits.
 *
 * @param first - where its numbers begin
 * @param start - where its bytes begin
 */
export function writeFile(
  { totals, detail, hits }: PackedFile,
  numbers: Numbers,
  first: number,
  bytes: Uint8Array,
  start: number,
): void {
  writeTotals(numbers, first, totals);
  numbers[first + TOTALS_SIZE] = detail?.data.length ?? NONE;
  numbers[first + TOTALS_SIZE + 1] = hits?.length ?? NONE;
  if (detail) {
    bytes.set(detail.hash, start);
    bytes.set(detail.data, start + HASH_SIZE);
  }
  if (hits) {
    bytes.set(hits, start + (detail ? HASH_SIZE + detail.data.length : 0));
  }
}

/** The inverse; the file shares the memory of the bytes. */
export function readFile(
  path: string,
  numbers: Numbers,
  first: number,
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
): PackedFile {
  let end = start;
  const take = (size: number) => {
    end += size;
    return Buffer.from(bytes.buffer, end - size, size);
  };
  const detailSize = numbers[first + TOTALS_SIZE];
  const hitsSize = numbers[first + TOTALS_SIZE + 1];
  return {
    path,
    totals: readTotals(numbers, first),
    detail:
      detailSize === NONE
        ? null
        : { hash: take(HASH_SIZE), data: take(detailSize) },
    hits: hitsSize === NONE ? null : take(hitsSize),
  };
}

export function toBatch(files: readonly PackedFile[]): PackedBatch {
  const numbers = new Float64Array(files.length * NUMBERS_PER_FILE);
  const bytes = new Uint8Array(
    files.reduce((sum, file) => sum + sizeOf(file), 0),
  );
  let start = 0;
  files.forEach((file, i) => {
    writeFile(file, numbers, i * NUMBERS_PER_FILE, bytes, start);
    start += sizeOf(file);
  });
  return { paths: files.map(({ path }) => path), numbers, bytes };
}

/** The inverse; the files share the memory of the batch. */
export function fromBatch({
  paths,
  numbers,
  bytes,
}: PackedBatch): PackedFile[] {
  let start = 0;
  return paths.map((path, i) => {
    const file = readFile(path, numbers, i * NUMBERS_PER_FILE, bytes, start);
    start += sizeOf(file);
    return file;
  });
}
