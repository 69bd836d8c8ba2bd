import { MessageChannel } from 'worker_threads';
import fc from 'fast-check';
import { ReportReceiver } from './ReportReceiver';
import { ReportSender } from './ReportSender';

function connect() {
  const { port1, port2 } = new MessageChannel();
  const sender = new ReportSender(port1);
  const receiver = new ReportReceiver(port2);
  const close = () => {
    receiver.close();
    sender.close();
  };
  return { sender, receiver, close };
}

/** Chunks with memory of their own, as a request brings them. */
async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.slice(start, start + size);
  }
}

function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) % 251);
}

describe('ReportSender', () => {
  it('brings all bytes in order, however long and in whatever chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, 262_143, 262_144, 262_145, 2_500_000),
        fc.constantFrom(65_536, 262_144, 1_000_000, 7_001),
        async (length, size) => {
          const { sender, receiver, close } = connect();
          const report = pattern(length);
          const sent = sender.send(chunksOf(report, size));
          const received: Buffer[] = [];
          for await (const bytes of receiver.bytes()) {
            received.push(Buffer.from(bytes));
          }
          await sent;
          close();
          expect(Buffer.concat(received).equals(report)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reads no further ahead than a reader that takes its time lets it', async () => {
    const { sender, receiver, close } = connect();
    let asked = 0;
    const report = (async function* endless() {
      for (;;) {
        asked += 1;
        yield new Uint8Array(65_536);
      }
    })();
    const sent = sender.send(report);
    const bytes = receiver.bytes();
    await bytes.next();
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
    expect(asked * 65_536).toBeLessThan(2 * 1024 * 1024);
    close();
    await sent;
  });

  it('frees the memory of each chunk, unless others are in it', async () => {
    const { sender, receiver, close } = connect();
    const own = new Uint8Array(100).fill(1);
    const shared = new Uint8Array(200).fill(2);
    const report = (async function* both() {
      yield own;
      yield shared.subarray(0, 100);
    })();
    const sent = sender.send(report);
    const received: number[] = [];
    for await (const bytes of receiver.bytes()) {
      received.push(...bytes);
    }
    await sent;
    close();
    expect(received).toEqual([
      ...new Array(100).fill(1),
      ...new Array(100).fill(2),
    ]);
    expect(own.byteLength).toBe(0);
    expect(shared.byteLength).toBe(200);
  });

  it('ends when the reader goes while parts are under way', async () => {
    const { sender, receiver } = connect();
    const sent = sender.send(
      (async function* endless() {
        for (;;) {
          yield new Uint8Array(65_536);
        }
      })(),
    );
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
    receiver.close();
    await sent;
    expect(sender.files).toEqual([]);
  });

  it('ends when the reader has gone', async () => {
    const { sender, receiver } = connect();
    const report = (async function* endless() {
      for (;;) {
        yield new Uint8Array(65_536);
        await new Promise(resolve => {
          setImmediate(resolve);
        });
      }
    })();
    const sent = sender.send(report);
    receiver.close();
    await sent;
    expect(sender.files).toEqual([]);
  });
});
