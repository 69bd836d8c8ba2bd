import {
  NO_PART,
  NUMBERS_PER_FILE,
  PackedBatch,
  packedFileAt,
  sizeOf,
} from './packedBatch';
import { PackedFile } from './PackedFile';
import { TOTALS_SIZE, writeTotals } from './totalsColumns';

/** What another thread unpacks at a stretch. */
const BLOCK_BYTES = 256 * 1024;
export const BLOCK_FILES = 500;

/** A batch that files are added to while there is room. */
export class PackedBlock {
  readonly #batch: PackedBatch;
  /** Of each file, in the bytes of the batch. */
  readonly #starts: number[] = [];
  #end = 0;
  #dropped = 0;

  /** @param first - there is room for it, however large it is */
  constructor(first: PackedFile) {
    this.#batch = {
      paths: [],
      numbers: new Float64Array(BLOCK_FILES * NUMBERS_PER_FILE),
      bytes: new Uint8Array(Math.max(BLOCK_BYTES, sizeOf(first))),
    };
  }

  hasRoomFor(file: PackedFile): boolean {
    const { paths, bytes } = this.#batch;
    return (
      paths.length < BLOCK_FILES && this.#end + sizeOf(file) <= bytes.length
    );
  }

  /** Gives its position. */
  add({ path, totals, detail, hits }: PackedFile): number {
    const { paths, numbers } = this.#batch;
    const position = paths.push(path) - 1;
    this.#starts.push(this.#end);
    const first = position * NUMBERS_PER_FILE;
    writeTotals(numbers, first, totals);
    numbers[first + TOTALS_SIZE] = detail?.data.length ?? NO_PART;
    numbers[first + TOTALS_SIZE + 1] = hits?.length ?? NO_PART;
    if (detail) {
      this.#append(detail.hash);
      this.#append(detail.data);
    }
    if (hits) {
      this.#append(hits);
    }
    return position;
  }

  fileAt(position: number): PackedFile {
    const path = this.#batch.paths[position];
    if (path === null) {
      throw new Error('The packed file was dropped');
    }
    const start = this.#starts[position];
    return packedFileAt(this.#batch, { path, position, start });
  }

  drop(position: number): void {
    this.#batch.paths[position] = null;
    this.#dropped += 1;
  }

  /** Whether all that were added were dropped. */
  get isEmpty(): boolean {
    return this.#dropped === this.#batch.paths.length;
  }

  /** To be handed over, after which the block is of no use. */
  get batch(): PackedBatch {
    return this.#batch;
  }

  #append(part: Uint8Array): void {
    this.#batch.bytes.set(part, this.#end);
    this.#end += part.length;
  }
}
