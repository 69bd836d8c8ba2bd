import { MessagePort } from 'worker_threads';
import { PackedBatch } from '../storage/packedBatch';
import { FromReader, ToReader } from './ReportSender';

/** Takes a report from another thread, and hands its files back. */
export class ReportReceiver {
  readonly #port: MessagePort;
  readonly #received: ToReader[] = [];
  #wake = () => {};

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (message: ToReader) => {
      this.#received.push(message);
      this.#wake();
    });
  }

  /** Memory of what it gives goes back once more is asked for. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const message = await this.#next();
      if (!('bytes' in message)) {
        return;
      }
      yield message.bytes;
      const { buffer } = message.bytes;
      this.#tell({ read: buffer }, [buffer]);
    }
  }

  /** Waits until the other thread has unpacked it. */
  async handOver(batch: PackedBatch): Promise<void> {
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
