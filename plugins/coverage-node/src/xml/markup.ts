import { isXmlName } from './NameTable';
import { requireCharacters } from './text';
import { XmlError } from './XmlError';

/*
 * Markup that is skipped. Each function gets the offset of the `<`, and gives
 * the offset behind the markup or -1 when its end is not there yet.
 */

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.[0-9]+\1(\s+encoding\s*=\s*(["'])[A-Za-z][-A-Za-z0-9._]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>$/;

const KINDS = [
  ['<?', 'instruction'],
  ['<!--', 'comment'],
  ['<![CDATA[', 'cdata'],
  ['<!DOCTYPE', 'doctype'],
] as const;

/** Which markup begins at a `<?` or `<!`. */
export function markupAt(
  source: Buffer,
  start: number,
): (typeof KINDS)[number][1] | 'incomplete' {
  const text = source.toString('latin1', start, start + 9);
  const kind = KINDS.find(([begin]) => text.startsWith(begin));
  if (kind) {
    return kind[1];
  }
  if (KINDS.some(([begin]) => begin.startsWith(text))) {
    return 'incomplete';
  }
  throw new XmlError("'<!' begins nothing that XML knows");
}

/** `<?...?>`; the XML declaration only where `first`. */
export function endOfInstruction(
  source: Buffer,
  start: number,
  first: boolean,
): number {
  const end = source.indexOf('?>', start + 2);
  if (end < 0) {
    return -1;
  }
  const text = source.toString('utf8', start, end + 2);
  const [target] = /^[^\s?]*/.exec(text.slice(2))!;
  if (target.toLowerCase() === 'xml') {
    if (!first || !DECLARATION.test(text)) {
      throw new XmlError('an XML declaration is misplaced or malformed');
    }
  } else if (!isXmlName(target)) {
    throw new XmlError('a processing instruction has no name');
  }
  requireCharacters(source, start, end);
  return end + 2;
}

/** `<!-- -->`, without `--` within. */
export function endOfComment(source: Buffer, start: number): number {
  const end = source.indexOf('--', start + 4);
  if (end < 0 || end + 2 >= source.length) {
    return -1;
  }
  if (source[end + 2] !== 0x3e) {
    throw new XmlError("a comment contains '--'");
  }
  requireCharacters(source, start, end);
  return end + 3;
}

/**
 * `<!DOCTYPE >` with its internal subset, which may declare anything but an
 * entity. Nothing of it is used.
 */
export function endOfDoctype(source: Buffer, start: number): number {
  let inSubset = false;
  for (let p = start + 9; p >= 0 && p < source.length; p++) {
    switch (source[p]) {
      case 0x22: // "
      case 0x27: // '
        p = source.indexOf(source[p], p + 1);
        break;
      case 0x5b: // [
        inSubset = true;
        break;
      case 0x5d: // ]
        inSubset = false;
        break;
      case 0x3e: // >
        if (!inSubset) {
          requireCharacters(source, start, p);
          return p + 1;
        }
        break;
      case 0x3c: // <
        p = endOfSubsetMarkup(source, p);
        break;
      default:
    }
    if (p < 0) {
      return -1;
    }
  }
  return -1;
}

/** Offset of the last byte to skip at a `<` of the internal subset, or -1. */
function endOfSubsetMarkup(source: Buffer, start: number): number {
  const head = source.toString('latin1', start, start + 8);
  if (head.startsWith('<!ENTITY')) {
    throw new XmlError('it declares an entity, which is refused');
  }
  if (head.startsWith('<!--')) {
    return lastOf(endOfComment(source, start));
  }
  if (head.startsWith('<?')) {
    return lastOf(endOfInstruction(source, start, false));
  }
  return head.length < 8 ? -1 : start;
}

function lastOf(end: number): number {
  return end < 0 ? -1 : end - 1;
}
