/** TypeScript's library for ES2023 does not know it; Node 22 does. */
interface Transferable extends ArrayBuffer {
  transfer(newByteLength: number): ArrayBuffer;
}

/**
 * Frees the memory of bytes that nobody reads any more. What a request brings lies
 * outside of V8's heap: of that, tens of megabytes gather before a garbage
 * collection sees to it. Bytes that share their memory with others stay.
 */
export function free({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) {
    (buffer as Transferable).transfer(0);
  }
}
