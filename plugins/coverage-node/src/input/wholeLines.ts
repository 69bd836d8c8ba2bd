import { InputError } from '@backstage/errors';
import { Leftover } from './Leftover';

const LF = 10;
const MAX_LINE_BYTES = 1 << 20;

/**
 * Hands over whole lines of a report, many at once, each with its line break.
 *
 * @param scan - gets bytes and the offset behind their last line break
 * @returns whether the last line had no line break, which it got
 * @throws InputError for a line of more than 1 MiB
 */
export async function scanLines(
  report: AsyncIterable<Uint8Array>,
  scan: (source: Buffer, end: number) => void,
): Promise<boolean> {
  const leftover = new Leftover();
  for await (const bytes of report) {
    const source = leftover.join(bytes);
    const end = source.lastIndexOf(LF) + 1;
    scan(source, end);
    if (source.length - end > MAX_LINE_BYTES) {
      throw new InputError('a line is longer than 1 MiB');
    }
    leftover.keep(source.subarray(end));
  }
  const last = leftover.join(Buffer.from([LF]));
  const isCut = last.length > 1;
  if (isCut) {
    scan(last, last.length);
  }
  return isCut;
}

/** Hands over one line after the other as text, without its line break. */
export async function eachLine(
  report: AsyncIterable<Uint8Array>,
  onLine: (line: string) => void,
): Promise<void> {
  await scanLines(report, (source, end) => {
    for (let start = 0; start < end; ) {
      const next = source.indexOf(LF, start);
      onLine(lineText(source, start, next));
      start = next + 1;
    }
  });
}

/** @param lineBreak - offset of the line's `\n` */
export function lineText(
  source: Buffer,
  start: number,
  lineBreak: number,
): string {
  const end = source[lineBreak - 1] === 13 ? lineBreak - 1 : lineBreak;
  return source.toString('utf8', start, Math.max(start, end));
}
