import { decodeReferences } from './references';
import { XmlError } from './XmlError';

/**
 * Character data between two offsets, decoded.
 *
 * @throws XmlError where XML allows no such text.
 */
export function decodeText(source: Buffer, start: number, end: number): string {
  requireCharacters(source, start, end);
  const text = source.toString('utf8', start, end);
  if (text.includes(']]>')) {
    throw new XmlError("a text contains ']]>'");
  }
  return decodeReferences(withPlainLineBreaks(text));
}

/** What is in a CDATA section, taken as it is. */
export function decodeCdata(
  source: Buffer,
  start: number,
  end: number,
): string {
  requireCharacters(source, start, end);
  return withPlainLineBreaks(source.toString('utf8', start, end));
}

/** @throws XmlError at a control character. */
export function requireCharacters(
  source: Uint8Array,
  start: number,
  end: number,
): void {
  for (let p = start; p < end; p++) {
    const c = source[p];
    if (c < 32 && c !== 9 && c !== 10 && c !== 13) {
      throw new XmlError(`it holds the control character ${c}`);
    }
  }
}

function withPlainLineBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
