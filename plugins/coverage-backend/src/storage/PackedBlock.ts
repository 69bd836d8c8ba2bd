import { free } from '../memory/free';
import { NUMBERS_PER_FILE, readFile, sizeOf, writeFile } from './packedBatch';
import { PackedFile } from './PackedFile';

/**
 * Of what another thread unpacks at a stretch. Not more, since one file that is left
 * of a block keeps all of its memory.
 */
const BLOCK_BYTES = 128 * 1024;
export const BLOCK_FILES = 500;

/** Packed files one behind the other, to which others are added while there is room. */
export class PackedBlock {
  /** `undefined` for those that were dropped. */
  readonly #paths: (string | undefined)[] = [];
  readonly #numbers: number[] = [];
  readonly #starts: number[] = [];
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #end = 0;
  #dropped = 0;

  /** @param first - there is room for it, however large it is */
  constructor(first: PackedFile) {
    this.#bytes = new Uint8Array(Math.max(BLOCK_BYTES, sizeOf(first)));
  }

  hasRoomFor(file: PackedFile): boolean {
    return (
      this.#paths.length < BLOCK_FILES &&
      this.#end + sizeOf(file) <= this.#bytes.length
    );
  }

  /** Gives its position. */
  add(file: PackedFile): number {
    writeFile(
      file,
      this.#numbers,
      this.#numbers.length,
      this.#bytes,
      this.#end,
    );
    this.#starts.push(this.#end);
    this.#end += sizeOf(file);
    return this.#paths.push(file.path) - 1;
  }

  /** What was not dropped; it shares the memory of the block. */
  at(position: number): PackedFile | undefined {
    const path = this.#paths[position];
    return path === undefined
      ? undefined
      : readFile(
          path,
          this.#numbers,
          position * NUMBERS_PER_FILE,
          this.#bytes,
          this.#starts[position],
        );
  }

  drop(position: number): void {
    this.#paths[position] = undefined;
    this.#dropped += 1;
  }

  /** Whether all that were added were dropped. */
  get isEmpty(): boolean {
    return this.#dropped === this.#paths.length;
  }

  /** All that were not dropped. */
  get files(): PackedFile[] {
    return this.#paths.flatMap((_, position) => this.at(position) ?? []);
  }

  /** The block and its files are of no use any more. */
  free(): void {
    free(this.#bytes);
  }
}
