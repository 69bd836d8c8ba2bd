import { InputError } from '@backstage/errors';
import { Leftover } from '../input/Leftover';
import { ElementStack, XmlHandler } from './ElementStack';
import {
  endOfComment,
  endOfDoctype,
  endOfInstruction,
  markupAt,
} from './markup';
import { NameTable } from './NameTable';
import { endOfIndentation, endOfName, endOfSpace } from './scan';
import { decodeCdata, decodeText } from './text';
import { XmlAttributes } from './XmlAttributes';
import { XmlError } from './XmlError';

const MAX_TOKEN_BYTES = 1 << 20;
/**
 * Follows the bytes of a chunk, so that loops over names, spaces and numbers stop
 * there by themselves. No XML contains it.
 */
const END = Buffer.from([0]);
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

  readonly #leftover = new Leftover();
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
    const bytes = this.#leftover.join(chunk, END);
    const source = bytes.subarray(0, -END.length);
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.attributes.setSource(bytes, words);
    this.#token = 0;
    this.#consumed += this.#located(() => {
      const end = this.#scan(source, bytes, words);
      if (source.length - end > MAX_TOKEN_BYTES) {
        throw new XmlError('a tag or text is longer than 1 MiB');
      }
      this.#leftover.keep(source.subarray(end));
      return end;
    });
  }

  /** @throws InputError when the XML is not complete. */
  end(): void {
    this.#token = 0;
    this.#located(() => this.#elements.end(this.#leftover.join().toString()));
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

  /**
   * Reads whole tokens; gives the offset of the first incomplete one.
   *
   * @param bytes - the source with `END` behind it
   * @param words - the same bytes
   */
  #scan(source: Buffer, bytes: Buffer, words: DataView): number {
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
      let c = bytes[p];
      if (!this.collectsText) {
        if (c === 10) {
          p = endOfIndentation(words, p + 1);
          c = bytes[p];
        }
        while (c === 32 || c === 10 || c === 9 || c === 13) {
          c = bytes[++p];
        }
        if (p === length) {
          return length;
        }
        this.#token = p;
      }
      const next = bytes[p + 1];
      let end;
      if (c !== LESS) {
        end = this.#text(source, p);
      } else if (next === SLASH) {
        end = this.#closeTag(bytes, p + 2);
      } else if (next === 0x21 || next === 0x3f) {
        end = this.#markup(source, p);
      } else {
        end = this.#openTag(bytes, p + 1);
      }
      if (end < 0) {
        return this.#token;
      }
      p = end;
    }
    return p;
  }

  #openTag(bytes: Buffer, start: number): number {
    const length = bytes.length - END.length;
    let element = this.#lastElement;
    let p = this.names.endOfKnown(bytes, start, element);
    if (p < 0) {
      p = endOfName(bytes, start);
      if (p === length) {
        return -1;
      }
      element = this.names.find(bytes, start, p);
      this.#lastElement = element;
    }
    p = this.attributes.scan(p, element);
    if (p < 0) {
      return -1;
    }
    if (bytes[p] === GREATER) {
      this.#elements.open(element);
      return p + 1;
    }
    if (p + 1 === length) {
      return -1;
    }
    if (bytes[p + 1] !== GREATER) {
      throw new XmlError("a tag has a '/' that does not end it");
    }
    this.#elements.open(element);
    this.#elements.close();
    return p + 2;
  }

  #closeTag(bytes: Buffer, start: number): number {
    const length = bytes.length - END.length;
    const id = this.#elements.top();
    let p = this.names.endOfKnown(bytes, start, id);
    if (p < 0) {
      p = endOfName(bytes, start);
      if (p < length) {
        throw new XmlError(
          `</${bytes.toString('utf8', start, p)}> closes <${this.names.text(
            id,
          )}>`,
        );
      }
      return -1;
    }
    p = endOfSpace(bytes, p);
    if (p === length) {
      return -1;
    }
    if (bytes[p] !== GREATER) {
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
    this.#elements.text(decodeCdata(source, start + 9, end), this.collectsText);
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
