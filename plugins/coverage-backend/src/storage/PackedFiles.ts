import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { FilePacking } from '@backstage-coverage/plugin-coverage-node';
import { PackedBatch, toBatch } from './packedBatch';
import { BLOCK_FILES, PackedBlock } from './PackedBlock';
import { packFile, unpackFile } from './PackedFile';

/**
 * Files of a report, packed one behind the other into blocks: objects of their own
 * take twice as much memory, and wait for a garbage collection once they were handed
 * over to another thread.
 */
export class PackedFiles implements FilePacking<number> {
  readonly #blocks: (PackedBlock | undefined)[] = [];

  /** Gives the number by which to find it. */
  pack(file: FileCoverage): number {
    const packed = packFile(file);
    let block = this.#blocks.at(-1);
    if (!block?.hasRoomFor(packed)) {
      if (block?.isEmpty) {
        this.#blocks.pop();
      }
      block = new PackedBlock(packed);
      this.#blocks.push(block);
    }
    return (this.#blocks.length - 1) * BLOCK_FILES + block.add(packed);
  }

  unpack(number: number): FileCoverage {
    const { block, position } = this.#find(number);
    const packed = block?.at(position);
    if (!packed) {
      throw new Error(`The packed file ${number} was dropped or handed over`);
    }
    return unpackFile(packed);
  }

  drop(number: number): void {
    const { block, index, position } = this.#find(number);
    block?.drop(position);
    if (block?.isEmpty && index < this.#blocks.length - 1) {
      this.#blocks[index] = undefined;
    }
  }

  /** What was not dropped, to be handed over; it cannot be unpacked then. */
  *batches(): Generator<PackedBatch> {
    for (const block of this.#blocks.splice(0)) {
      if (block && !block.isEmpty) {
        const batch = toBatch(block.files);
        block.free();
        yield batch;
      }
    }
  }

  #find(number: number) {
    const index = Math.floor(number / BLOCK_FILES);
    const position = number % BLOCK_FILES;
    return { block: this.#blocks[index], index, position };
  }
}
