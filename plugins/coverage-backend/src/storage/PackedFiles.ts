import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { FilePacking } from '@backstage-coverage/plugin-coverage-node';
import { PackedBatch } from './packedBatch';
import { BLOCK_FILES, PackedBlock } from './PackedBlock';
import { packFile, unpackFile } from './PackedFile';

/**
 * Files of a report, packed one behind the other into blocks that threads hand
 * over as they are. As an object each would take as much memory again, and as much
 * once more until the garbage of what was handed over is collected.
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
    return unpackFile(block.fileAt(position));
  }

  drop(number: number): void {
    const { block, index, position } = this.#find(number);
    block.drop(position);
    if (block.isEmpty && index < this.#blocks.length - 1) {
      this.#blocks[index] = undefined;
    }
  }

  /** What was not dropped, to be handed over; it cannot be unpacked then. */
  *batches(): Generator<PackedBatch> {
    for (const block of this.#blocks.splice(0)) {
      if (block && !block.isEmpty) {
        yield block.batch;
      }
    }
  }

  #find(number: number) {
    const index = Math.floor(number / BLOCK_FILES);
    const block = this.#blocks[index];
    if (!block) {
      throw new Error('The packed file was dropped or handed over');
    }
    return { block, index, position: number % BLOCK_FILES };
  }
}
