import { InputError } from '@backstage/errors';
import { asBuffer } from '../../input/asBuffer';

/** A part of an upload to Codecov, without the line that ends it. */
export interface UploadSection {
  /** What the line that ends it says: `network`, `EOF`, `ENV`. */
  kind: string;
  /** As its first line names it, `# path=`. */
  path: string;
  body: Buffer;
}

const LF = 10;
const MARK = '\n<<<<<< ';
const MAX_KIND = 100;
/** A mark with the line that it is in. */
const MAX_MARK = MARK.length + MAX_KIND + 1;

/**
 * The sections of an upload, each held in memory for as long as it is used. What
 * stands behind the last mark is a report like those before it.
 *
 * @throws InputError when one is larger than `maxBytes`.
 */
export async function* uploadSections(
  report: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<UploadSection> {
  let parts: Buffer[] = [];
  let length = 0;
  // A mark may be the first thing in the file.
  let rest = Buffer.from([LF]);
  for await (const chunk of report) {
    const text = Buffer.concat([rest, asBuffer(chunk)]);
    let start = 0;
    for (const mark of marksOf(text)) {
      parts.push(text.subarray(start, mark.start));
      yield toSection(mark.kind, Buffer.concat(parts));
      parts = [];
      length = 0;
      start = mark.end;
    }
    const kept = Math.max(start, text.length - MAX_MARK);
    parts.push(text.subarray(start, kept));
    rest = text.subarray(kept);
    length += kept - start;
    if (length > maxBytes) {
      throw new InputError(
        `one of its sections is larger than ${maxBytes.toLocaleString(
          'en-US',
        )} bytes`,
      );
    }
  }
  yield toSection('EOF', Buffer.concat([...parts, rest]));
}

/** Marks whose line is complete; it ends where the next section begins. */
function* marksOf(text: Buffer) {
  for (
    let start = text.indexOf(MARK);
    start >= 0;
    start = text.indexOf(MARK, start + 1)
  ) {
    const line = text.subarray(start + MARK.length, start + MAX_MARK);
    const end = line.indexOf(LF);
    if (end >= 0) {
      const kind = line.toString('utf8', 0, end).trim();
      yield { start, end: start + MARK.length + end, kind };
    }
  }
}

function toSection(kind: string, text: Buffer): UploadSection {
  const head = /^\s*# path=([^\r\n]*)\r?(?:\n|$)/.exec(
    text.subarray(0, 16_384).toString('latin1'),
  );
  if (!head) {
    return { kind, path: '', body: text };
  }
  return {
    kind,
    path: Buffer.from(head[1], 'latin1').toString('utf8'),
    body: text.subarray(head[0].length),
  };
}
