import { InputError } from '@backstage/errors';

/**
 * A report that is one JSON document, held in memory as a whole.
 *
 * @throws InputError when it is larger than `maxBytes` or no JSON.
 */
export async function readJson(
  report: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of report) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) {
      throw new InputError(
        `it is larger than ${maxBytes.toLocaleString(
          'en-US',
        )} bytes, the most that a JSON report may have`,
      );
    }
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`it is malformed or cut off JSON: ${reason}`);
  }
}
