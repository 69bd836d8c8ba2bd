import { createHash } from 'crypto';

/** Address of stored content: 128 bits of SHA-256, ample against collisions. */
export function contentHash(data: Uint8Array): Buffer {
  const digest = createHash('sha256').update(data).digest();
  return Buffer.from(digest.subarray(0, 16));
}
