import { MessagePort } from 'worker_threads';
import { fromBatch, PackedBatch } from '../storage/packedBatch';
import { PackedFile } from '../storage/PackedFile';

/** Bytes that may be under way before the reader has taken them. */
const BYTES_AHEAD = 1024 * 1024;
/** Of each message, since each costs both threads the same, however little it holds. */
const PART_BYTES = 256 * 1024;

/** What the thread that has a report tells the one that reads it. */
export type ToReader =
  | { bytes: Uint8Array<ArrayBuffer> }
  | { isEnd: true }
  | { isStored: true };

/** What that one tells back. */
export type FromReader = { taken: number } | { batch: PackedBatch };

/** Hands a report over to a worker, no faster than it reads, and takes its files. */
export class ReportSender {
  readonly #port: MessagePort;
  #credit = BYTES_AHEAD;
  #isClosed = false;
  #wake = () => {};
  readonly #files: PackedFile[] = [];

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (message: FromReader) => {
      if ('taken' in message) {
        this.#credit += message.taken;
        this.#wake();
      } else {
        fromBatch(message.batch).forEach(file => this.#files.push(file));
        this.#tell({ isStored: true });
      }
    });
    port.on('close', () => this.close());
  }

  /** All that came, once the worker is done. */
  get files(): readonly PackedFile[] {
    return this.#files;
  }

  /** Ends early, without an error, when the worker is done. */
  async send(report: AsyncIterable<Uint8Array>): Promise<void> {
    let part = new Uint8Array(PART_BYTES);
    let size = 0;
    for await (const chunk of report) {
      for (let at = 0; at < chunk.length; ) {
        const some = chunk.subarray(at, at + part.length - size);
        part.set(some, size);
        size += some.length;
        at += some.length;
        if (size === part.length) {
          await this.#sendPart(part);
          part = new Uint8Array(PART_BYTES);
          size = 0;
        }
      }
      if (this.#isClosed) {
        return;
      }
    }
    if (size > 0) {
      await this.#sendPart(part.subarray(0, size));
    }
    this.#tell({ isEnd: true });
  }

  async #sendPart(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    while (this.#credit <= 0 && !this.#isClosed) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    if (!this.#isClosed) {
      this.#credit -= bytes.length;
      this.#tell({ bytes }, [bytes.buffer]);
    }
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
