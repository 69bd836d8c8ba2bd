import { UrlReaderServiceReadUrlResponse } from '@backstage/backend-plugin-api';

/** The text of a file, unless it is longer than `maxBytes` or no text. */
export async function readText(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
): Promise<
  | { text: string; reason: null }
  | { text: null; reason: 'too-large' | 'not-text' }
> {
  const bytes = response.stream
    ? await readStream(response.stream(), maxBytes)
    : await response.buffer();
  if (bytes === undefined || bytes.length > maxBytes) {
    return { text: null, reason: 'too-large' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0')
      ? { text: null, reason: 'not-text' }
      : { text, reason: null };
  } catch {
    return { text: null, reason: 'not-text' };
  }
}

/** Stops as soon as there is too much. */
async function readStream(
  stream: AsyncIterable<Buffer | string>,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) {
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
