import { asBuffer } from '../input/asBuffer';

const PROLOG: [begin: string, close: RegExp][] = [
  ['<?', /\?>/g],
  ['<!--', /-->/g],
  ['<!DOCTYPE', /<!DOCTYPE[^[>]*>|\]\s*>/g],
];

/**
 * The text from the first element on, `undefined` if the bytes begin with
 * anything but XML. For detection: the XML before it is not checked.
 */
export function startOfRoot(head: Uint8Array): string | undefined {
  const text = asBuffer(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  let p = 0;
  for (;;) {
    while (/\s/.test(text.charAt(p))) {
      p++;
    }
    const end = endOfProlog(text, p);
    if (end === undefined) {
      return text[p] === '<' ? text.slice(p) : undefined;
    }
    p = end;
  }
}

/** `undefined` where no declaration, comment or DOCTYPE begins. */
function endOfProlog(text: string, start: number): number | undefined {
  const close = PROLOG.find(([begin]) => text.startsWith(begin, start))?.[1];
  if (!close) {
    return undefined;
  }
  close.lastIndex = start;
  return close.test(text) ? close.lastIndex : text.length;
}
