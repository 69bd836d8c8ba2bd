import { MessagePort } from 'worker_threads';
import { sizeOf, toBatch } from '../storage/packedBatch';
import { PackedFile } from '../storage/PackedFile';
import { FromReader, ToReader } from './ReportSender';

/** What the other thread unpacks at a stretch. */
const BATCH_BYTES = 256 * 1024;
const BATCH_FILES = 500;

/** Takes a report from another thread, and hands its files back. */
export class ReportReceiver {
  readonly #port: MessagePort;
  readonly #received: ToReader[] = [];
  #wake = () => {};
  #batch: PackedFile[] = [];
  #batchBytes = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (message: ToReader) => {
      this.#received.push(message);
      this.#wake();
    });
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const message = await this.#next();
      if (!('bytes' in message)) {
        return;
      }
      this.#tell({ taken: message.bytes.length });
      yield message.bytes;
    }
  }

  /** Waits until the other thread has stored what fills a batch. */
  async add(file: PackedFile): Promise<void> {
    this.#batch.push(file);
    this.#batchBytes += sizeOf(file);
    if (this.#batchBytes >= BATCH_BYTES || this.#batch.length === BATCH_FILES) {
      await this.flush();
    }
  }

  /** Hands over what is left; to be called after the last file. */
  async flush(): Promise<void> {
    const batch = toBatch(this.#batch);
    this.#batch = [];
    this.#batchBytes = 0;
    this.#tell({ batch }, [batch.numbers.buffer, batch.bytes.buffer]);
    let answer: ToReader;
    do {
      // What a report has behind its packed end may still come.
      answer = await this.#next();
    } while (!('isStored' in answer));
  }

  close(): void {
    this.#port.close();
  }

  async #next(): Promise<ToReader> {
    while (this.#received.length === 0) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    return this.#received.shift()!;
  }

  #tell(message: FromReader, transfer: ArrayBuffer[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}
