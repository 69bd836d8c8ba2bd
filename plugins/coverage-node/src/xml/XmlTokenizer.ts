import { InputError } from '@backstage/errors';
import { asBuffer } from '../input/asBuffer';
import { endOfComment, endOfDoctype, endOfInstruction } from './markup';
import { NameTable } from './NameTable';
import { endOfName, endOfSpace } from './scan';
import { decodeCdata, decodeText } from './text';
import { XmlAttributes } from './XmlAttributes';
import { XmlError } from './XmlError';

const MAX_TOKEN_BYTES = 1 << 20;
const MAX_DEPTH = 256;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;

/** Takes elements as the tokenizer meets them, by the number of their name. */
export interface XmlHandler {
  open(element: number): void;
  close(element: number): void;
  /** Text and CDATA in pieces, only while `collectsText` is set. */
  text?(text: string): void;
}

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

  readonly #handler: XmlHandler;
  readonly #stack = new Int16Array(MAX_DEPTH);
  #depth = 0;
  #hasDoctype = false;
  #hasRoot = false;

  #rest: Buffer | undefined;
  /** Bytes before the ones being scanned, and before the token among those. */
  #consumed = 0;
  #token = 0;
  /** Where the text begins behind a byte order mark. */
  #origin = 0;
  #lastElement = -1;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws InputError when the XML is malformed. */
  write(chunk: Uint8Array): void {
    const source = this.#rest
      ? Buffer.concat([this.#rest, chunk])
      : asBuffer(chunk);
    this.#token = 0;
    const end = this.#scanLocated(source);
    this.#rest =
      end < source.length ? Buffer.from(source.subarray(end)) : undefined;
    if (source.length - end > MAX_TOKEN_BYTES) {
      throw this.#located('a tag or text is longer than 1 MiB');
    }
    this.#consumed += end;
  }

  /** @throws InputError when the XML is not complete. */
  end(): void {
    this.#token = 0;
    if (this.#depth > 0) {
      const open = this.names.text(this.#stack[this.#depth - 1]);
      throw this.#located(`the file ends before <${open}> is closed`);
    }
    if (!this.#hasRoot || this.#rest?.toString('latin1').trim()) {
      throw this.#located('the file ends before its XML does');
    }
  }

  #located(message: string): InputError {
    const byte = (this.#consumed + this.#token).toLocaleString('en-US');
    return new InputError(`${message} (at byte ${byte})`);
  }

  #scanLocated(source: Buffer): number {
    try {
      return this.#scan(source);
    } catch (error) {
      throw error instanceof XmlError ? this.#located(error.message) : error;
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
        this.#open(element);
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
    this.#open(element);
    this.#close();
    return slash + 2;
  }

  #closeTag(source: Buffer, start: number): number {
    if (this.#depth === 0) {
      throw new XmlError('a closing tag closes nothing');
    }
    const id = this.#stack[this.#depth - 1];
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
    this.#close();
    return p + 1;
  }

  #open(element: number): void {
    if (this.#depth === 0 && this.#hasRoot) {
      throw new XmlError('there is a second root element');
    }
    if (this.#depth === MAX_DEPTH) {
      throw new XmlError(`elements are nested more than ${MAX_DEPTH} deep`);
    }
    this.#hasRoot = true;
    this.#stack[this.#depth++] = element;
    this.#handler.open(element);
  }

  #close(): void {
    this.#handler.close(this.#stack[--this.#depth]);
  }

  #text(source: Buffer, start: number): number {
    const end = source.indexOf(LESS, start);
    if (end >= 0) {
      if (this.#depth === 0) {
        throw new XmlError('there is text outside of the root element');
      }
      const text = decodeText(source, start, end);
      if (this.collectsText) {
        this.#handler.text?.(text);
      }
    }
    return end;
  }

  #markup(source: Buffer, start: number): number {
    if (source[start + 1] === 0x3f) {
      const isFirst = this.#consumed + start === this.#origin;
      return endOfInstruction(source, start, isFirst);
    }
    const head = source.toString('latin1', start, start + 9);
    if (head.startsWith('<!--')) {
      return endOfComment(source, start);
    }
    if (head === '<![CDATA[') {
      return this.#cdata(source, start);
    }
    if (head === '<!DOCTYPE') {
      if (this.#hasRoot || this.#hasDoctype) {
        throw new XmlError('a DOCTYPE is misplaced');
      }
      const end = endOfDoctype(source, start);
      this.#hasDoctype = end >= 0;
      return end;
    }
    if (['<!--', '<![CDATA[', '<!DOCTYPE'].some(m => m.startsWith(head))) {
      return -1;
    }
    throw new XmlError("'<!' begins nothing that XML knows");
  }

  #cdata(source: Buffer, start: number): number {
    if (this.#depth === 0) {
      throw new XmlError('there is text outside of the root element');
    }
    const end = source.indexOf(']]>', start + 9);
    if (end < 0) {
      return -1;
    }
    const text = decodeCdata(source, start + 9, end);
    if (this.collectsText) {
      this.#handler.text?.(text);
    }
    return end + 3;
  }
}
