import { MessagePort } from 'worker_threads';
import { free } from '../memory/free';
import { fromBatch, PackedBatch } from '../storage/packedBatch';
import { PackedFile } from '../storage/PackedFile';

/** Of each message, since each costs both threads the same, however little it holds. */
const PART_BYTES = 256 * 1024;
/**
 * That go to and fro between the threads. New ones for all of a report would wait
 * for the garbage collection of two heaps, which sees little of what they hold.
 */
const MAX_PARTS = 6;

/** What the thread that has a report tells the one that reads it. */
export type ToReader =
  | { bytes: Uint8Array<ArrayBuffer> }
  | { isEnd: true }
  | { isStored: true };

/** What that one tells back. */
export type FromReader = { read: ArrayBuffer } | { batch: PackedBatch };

/** Hands a report over to a worker, no faster than it reads, and takes its files. */
export class ReportSender {
  readonly #port: MessagePort;
  /** Memory of parts that were read. */
  readonly #read: ArrayBuffer[] = [];
  #parts = 0;
  #isClosed = false;
  #wake = () => {};
  readonly #files: PackedFile[] = [];

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (message: FromReader) => {
      if ('read' in message) {
        this.#read.push(message.read);
        this.#wake();
      } else {
        fromBatch(message.batch).forEach(file => this.#files.push(file));
        this.#tell({ isStored: true });
      }
    });
    port.on('close', () => this.close());
  }

  /** All that came, once the worker is done, in no order. */
  get files(): readonly PackedFile[] {
    return this.#files;
  }

  /**
   * Ends early, without an error, when the worker is done.
   *
   * @param report - that nobody else reads, since the memory of its chunks is freed
   */
  async send(report: AsyncIterable<Uint8Array>): Promise<void> {
    let part = await this.#nextPart();
    let size = 0;
    for await (const chunk of report) {
      for (let at = 0; at < chunk.length && !this.#isClosed; ) {
        const some = chunk.subarray(at, at + part.length - size);
        part.set(some, size);
        size += some.length;
        at += some.length;
        if (size === part.length) {
          this.#sendPart(part);
          part = await this.#nextPart();
          size = 0;
        }
      }
      if (this.#isClosed) {
        return;
      }
      free(chunk);
    }
    if (size > 0) {
      this.#sendPart(part.subarray(0, size));
    }
    this.#tell({ isEnd: true });
  }

  /** Waits for one to come back once there are enough. */
  async #nextPart(): Promise<Uint8Array<ArrayBuffer>> {
    while (
      this.#read.length === 0 &&
      this.#parts === MAX_PARTS &&
      !this.#isClosed
    ) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    const read = this.#read.pop();
    if (read) {
      return new Uint8Array(read);
    }
    this.#parts += 1;
    return new Uint8Array(PART_BYTES);
  }

  #sendPart(bytes: Uint8Array<ArrayBuffer>): void {
    this.#tell({ bytes }, [bytes.buffer]);
  }

  close(): void {
    this.#isClosed = true;
    this.#port.close();
    this.#wake();
  }

  #tell(message: ToReader, transfer: ArrayBuffer[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}
