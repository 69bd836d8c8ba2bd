import { hash } from 'crypto';

/** Address of stored content: 128 bits of SHA-256, ample against collisions. */
export function contentHash(data: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', data, 'buffer').subarray(0, 16));
}
