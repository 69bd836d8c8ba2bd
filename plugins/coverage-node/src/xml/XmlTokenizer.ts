import { InputError } from '@backstage/errors';
import { asBuffer } from '../input/asBuffer';
import { ElementStack, XmlHandler } from './ElementStack';
import {
  endOfComment,
  endOfDoctype,
  endOfInstruction,
  markupAt,
} from './markup';
import { NameTable } from './NameTable';
import { endOfName, endOfSpace } from './scan';
import { decodeCdata, decodeText } from './text';
import { XmlAttributes } from './XmlAttributes';
import { XmlError } from './XmlError';

const MAX_TOKEN_BYTES = 1 << 20;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;

/**
 * Reads UTF-8 XML chunk by chunk, on bytes: names become numbers, and what a
 * handler does not ask for is checked and skipped without becoming a string. It
 * expects what reports do, the same element again with its attributes in the
 * same order, which is what makes it fast.
 *
 * Beyond what XML forbids it refuses entity declarations, tokens over 1 MiB,
 * nesting over 256, over 64 attributes of a tag and over 512 different names.
 */
export class XmlTokenizer {
  /** Set by a handler to get the text that follows. */
  collectsText = false;
  readonly names = new NameTable();
  /** Of the element in `XmlHandler.open`. */
  readonly attributes = new XmlAttributes(this.names);

  readonly #elements: ElementStack;
  #hasDoctype = false;

  #rest: Buffer | undefined;
  /** Bytes before the ones being scanned, and before the token among those. */
  #consumed = 0;
  #token = 0;
  /** Where the text begins behind a byte order mark. */
  #origin = 0;
  #lastElement = -1;

  constructor(handler: XmlHandler) {
    this.#elements = new ElementStack(handler, this.names);
  }

  /** @throws InputError when the XML is malformed. */
  write(chunk: Uint8Array): void {
    const source = this.#rest
      ? Buffer.concat([this.#rest, chunk])
      : asBuffer(chunk);
    this.#token = 0;
    this.#consumed += this.#located(() => {
      const end = this.#scan(source);
      if (source.length - end > MAX_TOKEN_BYTES) {
        throw new XmlError('a tag or text is longer than 1 MiB');
      }
      this.#rest =
        end < source.length ? Buffer.from(source.subarray(end)) : undefined;
      return end;
    });
  }

  /** @throws InputError when the XML is not complete. */
  end(): void {
    this.#token = 0;
    this.#located(() => this.#elements.end(this.#rest?.toString() ?? ''));
  }

  #located<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof XmlError) {
        const byte = this.#consumed + this.#token;
        throw new InputError(
          `${error.message} (at byte ${byte.toLocaleString('en-US')})`,
        );
      }
      throw error;
    }
  }

  /** Reads whole tokens; gives the offset of the first incomplete one. */
  #scan(source: Buffer): number {
    const length = source.length;
    let p = 0;
    if (this.#consumed === 0) {
      const mark = source.subarray(0, 3);
      if (mark.equals(BYTE_ORDER_MARK)) {
        p = this.#origin = 3;
      } else if (mark.equals(BYTE_ORDER_MARK.subarray(0, length))) {
        return 0;
      }
    }
    while (p < length) {
      this.#token = p;
      let c = source[p];
      if (!this.collectsText) {
        while (c === 32 || c === 10 || c === 9 || c === 13) {
          c = source[++p];
        }
        if (p === length) {
          return length;
        }
        this.#token = p;
      }
      const next = p + 1 < length ? source[p + 1] : -1;
      let end;
      if (c !== LESS) {
        end = this.#text(source, p);
      } else if (next === SLASH) {
        end = this.#closeTag(source, p + 2);
      } else if (next === 0x21 || next === 0x3f) {
        end = this.#markup(source, p);
      } else {
        end = this.#openTag(source, p + 1);
      }
      if (end < 0) {
        return this.#token;
      }
      p = end;
    }
    return p;
  }

  #openTag(source: Buffer, start: number): number {
    const length = source.length;
    const attributes = this.attributes;
    let element = this.#lastElement;
    let p = this.names.endOfKnown(source, start, element);
    if (p < 0) {
      p = endOfName(source, start);
      if (p === length) {
        return -1;
      }
      element = this.names.find(source, start, p);
      this.#lastElement = element;
    }
    attributes.startElement(source, element);
    for (;;) {
      const gap = p;
      p = endOfSpace(source, p);
      if (p === length) {
        return -1;
      }
      const c = source[p];
      if (c === GREATER) {
        this.#elements.open(element);
        return p + 1;
      }
      if (c === SLASH) {
        return this.#emptyTag(source, p, element);
      }
      if (p === gap) {
        throw new XmlError('a tag lacks a space before an attribute');
      }
      p = attributes.scan(source, p);
      if (p < 0) {
        return -1;
      }
    }
  }

  #emptyTag(source: Buffer, slash: number, element: number): number {
    if (slash + 1 === source.length) {
      return -1;
    }
    if (source[slash + 1] !== GREATER) {
      throw new XmlError("a tag has a '/' that does not end it");
    }
    this.#elements.open(element);
    this.#elements.close();
    return slash + 2;
  }

  #closeTag(source: Buffer, start: number): number {
    const id = this.#elements.top();
    let p = this.names.endOfKnown(source, start, id);
    if (p < 0) {
      p = endOfName(source, start);
      if (p < source.length) {
        throw new XmlError(
          `</${source.toString('utf8', start, p)}> closes <${this.names.text(
            id,
          )}>`,
        );
      }
      return -1;
    }
    p = endOfSpace(source, p);
    if (p === source.length) {
      return -1;
    }
    if (source[p] !== GREATER) {
      throw new XmlError('a closing tag holds more than a name');
    }
    this.#elements.close();
    return p + 1;
  }

  #markup(source: Buffer, start: number): number {
    const kind = markupAt(source, start);
    if (kind === 'incomplete') {
      return -1;
    }
    if (kind === 'cdata') {
      return this.#cdata(source, start);
    }
    if (kind === 'comment') {
      return endOfComment(source, start);
    }
    if (kind === 'instruction') {
      const isFirst = this.#consumed + start === this.#origin;
      return endOfInstruction(source, start, isFirst);
    }
    if (this.#elements.hasRoot || this.#hasDoctype) {
      throw new XmlError('a DOCTYPE is misplaced');
    }
    const end = endOfDoctype(source, start);
    this.#hasDoctype = end >= 0;
    return end;
  }

  #cdata(source: Buffer, start: number): number {
    const end = source.indexOf(']]>', start + 9);
    if (end < 0) {
      return -1;
    }
    this.#elements.text(
      decodeCdata(source, start + 9, end),
      this.collectsText,
    );
    return end + 3;
  }

  #text(source: Buffer, start: number): number {
    const end = source.indexOf(LESS, start);
    if (end >= 0) {
      this.#elements.text(decodeText(source, start, end), this.collectsText);
    }
    return end;
  }
}
