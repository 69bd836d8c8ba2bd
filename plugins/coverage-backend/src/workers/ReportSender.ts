import { MessagePort } from 'worker_threads';
import { fromBatch, PackedBatch } from '../storage/packedBatch';
import { PackedFile } from '../storage/PackedFile';

/** Bytes that may be under way before the reader has taken them. */
const BYTES_AHEAD = 1024 * 1024;

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
    for await (const chunk of report) {
      while (this.#credit <= 0 && !this.#isClosed) {
        await new Promise<void>(resolve => {
          this.#wake = resolve;
        });
      }
      if (this.#isClosed) {
        return;
      }
      // A copy: others may look at the memory that the chunk is a part of.
      const bytes = new Uint8Array(chunk);
      this.#credit -= bytes.length;
      this.#tell({ bytes }, [bytes.buffer]);
    }
    this.#tell({ isEnd: true });
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
