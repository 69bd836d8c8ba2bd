import { PackedFile } from './PackedFile';
import { readTotals, TOTALS_SIZE } from './totalsColumns';

/** Files in a form that threads hand over without copying their bytes. */
export interface PackedBatch {
  /** `null` for a file that is to be left out. */
  paths: (string | null)[];
  /**
   * Of each file: totals, and the sizes of its line detail and hits; `NO_PART` where
   * there are none. There may be more than there are files.
   */
  numbers: Float64Array<ArrayBuffer>;
  /** Of each file: address and line detail, then hits. */
  bytes: Uint8Array<ArrayBuffer>;
}

export const NO_PART = -1;
export const NUMBERS_PER_FILE = TOTALS_SIZE + 2;

const HASH_SIZE = 16;

/** What its parts take. */
export function sizeOf({ detail, hits }: PackedFile): number {
  return (detail ? HASH_SIZE + detail.data.length : 0) + (hits?.length ?? 0);
}

/** A file of a batch, whose memory it shares. */
export function packedFileAt(
  { numbers, bytes }: PackedBatch,
  at: { path: string; position: number; start: number },
): PackedFile {
  let end = at.start;
  const take = (size: number) => {
    end += size;
    return Buffer.from(bytes.buffer, end - size, size);
  };
  const first = at.position * NUMBERS_PER_FILE;
  const detailSize = numbers[first + TOTALS_SIZE];
  const hitsSize = numbers[first + TOTALS_SIZE + 1];
  return {
    path: at.path,
    totals: readTotals(numbers, first),
    detail:
      detailSize === NO_PART
        ? null
        : { hash: take(HASH_SIZE), data: take(detailSize) },
    hits: hitsSize === NO_PART ? null : take(hitsSize),
  };
}

/** The files of a batch, whose memory they share. */
export function fromBatch(batch: PackedBatch): PackedFile[] {
  const files: PackedFile[] = [];
  let start = 0;
  batch.paths.forEach((path, position) => {
    const file = packedFileAt(batch, { path: path ?? '', position, start });
    start += sizeOf(file);
    if (path !== null) {
      files.push(file);
    }
  });
  return files;
}
