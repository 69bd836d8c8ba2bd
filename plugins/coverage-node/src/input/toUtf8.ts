import { InputError, isError } from '@backstage/errors';
import { PeekedStream } from './PeekedStream';

const DECLARED = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/;

/**
 * The text of a report in UTF-8 without a byte order mark. Its encoding is told
 * by a mark (PowerShell writes UTF-16) or by an XML declaration.
 *
 * @throws InputError when the encoding is unknown or the bytes are not of it.
 */
export async function* toUtf8(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const report = new PeekedStream(stream);
  try {
    const encoding = encodingOf(await report.peek(256));
    yield* encoding ? decoded(report, encoding) : withoutMark(report);
  } finally {
    await report.close();
  }
}

async function* decoded(
  report: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = decoderOf(encoding);
  try {
    for await (const chunk of report) {
      yield Buffer.from(decoder.decode(chunk, { stream: true }));
    }
    yield Buffer.from(decoder.decode());
  } catch (error) {
    throw isError(error) && error.name === 'TypeError'
      ? new InputError(`it is not the ${encoding} text that it says it is`)
      : error;
  }
}

/** `undefined` for UTF-8 and what is a part of it. */
function encodingOf(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) {
    return 'utf-16le';
  }
  if (head[0] === 0xfe && head[1] === 0xff) {
    return 'utf-16be';
  }
  const declared = DECLARED.exec(head.toString('latin1'))?.[1].toLowerCase();
  // What was just read as ASCII cannot be UTF-16: .NET declares it in UTF-8.
  return declared && !/^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/.test(declared)
    ? declared
    : undefined;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new InputError(
      `it declares the encoding '${encoding}', which cannot be read`,
    );
  }
}

async function* withoutMark(
  report: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of report) {
    const hasMark =
      isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}
