import { XmlError } from './XmlError';

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const REFERENCE =
  /&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,20})|#x([0-9a-fA-F]{1,20}));|&/g;

/**
 * Replaces the five entities of XML and character references; no other entity
 * exists, since declarations are refused.
 *
 * @throws XmlError at any other `&`.
 */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (match, entity, decimal, hex) => {
    if (entity) {
      return ENTITIES[entity];
    }
    const code = decimal ? parseInt(decimal, 10) : parseInt(hex, 16);
    if (!isXmlChar(code)) {
      throw new XmlError(
        match === '&'
          ? "'&' begins no entity that XML knows"
          : `'${match}' is not a character of XML`,
      );
    }
    return String.fromCodePoint(code);
  });
}

/** `Char` of XML 1.0, section 2.2. */
function isXmlChar(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
