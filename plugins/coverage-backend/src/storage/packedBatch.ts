import { PackedFile } from './PackedFile';
import { readTotals, TOTALS_SIZE, writeTotals } from './totalsColumns';

/** Files in a form that threads hand over without copying their bytes. */
export interface PackedBatch {
  paths: string[];
  /** Of each file: totals, and the sizes of its parts; `NONE` where there is none. */
  numbers: Float64Array<ArrayBuffer>;
  /** Of each file: address and line detail, then hits. */
  bytes: Uint8Array<ArrayBuffer>;
}

const NONE = -1;
const NUMBERS_PER_FILE = TOTALS_SIZE + 2;
const HASH_SIZE = 16;

export function toBatch(files: readonly PackedFile[]): PackedBatch {
  const numbers = new Float64Array(files.length * NUMBERS_PER_FILE);
  // Of its own: a buffer of Node's pool cannot be handed over.
  const bytes = new Uint8Array(
    files.reduce((sum, file) => sum + sizeOf(file), 0),
  );
  let end = 0;
  const add = (part: Uint8Array) => {
    bytes.set(part, end);
    end += part.length;
  };
  files.forEach(({ totals, detail, hits }, i) => {
    const start = i * NUMBERS_PER_FILE;
    writeTotals(numbers, start, totals);
    numbers[start + TOTALS_SIZE] = detail?.data.length ?? NONE;
    numbers[start + TOTALS_SIZE + 1] = hits?.length ?? NONE;
    if (detail) {
      add(detail.hash);
      add(detail.data);
    }
    if (hits) {
      add(hits);
    }
  });
  return { paths: files.map(({ path }) => path), numbers, bytes };
}

/** The inverse; the parts share the memory of the batch. */
export function fromBatch({
  paths,
  numbers,
  bytes,
}: PackedBatch): PackedFile[] {
  let end = 0;
  const take = (size: number) => {
    end += size;
    return Buffer.from(bytes.buffer, end - size, size);
  };
  return paths.map((path, i) => {
    const start = i * NUMBERS_PER_FILE;
    const detailSize = numbers[start + TOTALS_SIZE];
    const hitsSize = numbers[start + TOTALS_SIZE + 1];
    return {
      path,
      totals: readTotals(numbers, start),
      detail:
        detailSize === NONE
          ? null
          : { hash: take(HASH_SIZE), data: take(detailSize) },
      hits: hitsSize === NONE ? null : take(hitsSize),
    };
  });
}

/** What its parts take. */
export function sizeOf({ detail, hits }: PackedFile): number {
  return (detail ? HASH_SIZE + detail.data.length : 0) + (hits?.length ?? 0);
}
