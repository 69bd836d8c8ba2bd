import { promisify } from 'util';
import { zstdCompress, zstdDecompress } from 'zlib';
import { contentHash } from './contentHash';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** A text as stored; equal texts have equal addresses. */
export async function encodeDocument(
  text: string,
): Promise<{ hash: Buffer; data: Buffer }> {
  const plain = Buffer.from(text);
  return { hash: contentHash(plain), data: await compress(plain) };
}

export async function decodeDocument(data: Uint8Array): Promise<string> {
  return (await decompress(data)).toString();
}
