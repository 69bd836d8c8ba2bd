import { NameTable } from './NameTable';
import { XmlError } from './XmlError';

const MAX_DEPTH = 256;

/** Takes elements as the tokenizer meets them, by the number of their name. */
export interface XmlHandler {
  open(element: number): void;
  close(element: number): void;
  /** Text and CDATA in pieces, only while `collectsText` is set. */
  text?(text: string): void;
}

/** The open elements, and whether what comes next may stand there. */
export class ElementStack {
  hasRoot = false;

  readonly #handler: XmlHandler;
  readonly #names: NameTable;
  readonly #open = new Int16Array(MAX_DEPTH);
  #depth = 0;

  constructor(handler: XmlHandler, names: NameTable) {
    this.#handler = handler;
    this.#names = names;
  }

  /** @throws XmlError when no element is open. */
  top(): number {
    if (this.#depth === 0) {
      throw new XmlError('a closing tag closes nothing');
    }
    return this.#open[this.#depth - 1];
  }

  open(element: number): void {
    if (this.#depth === 0 && this.hasRoot) {
      throw new XmlError('there is a second root element');
    }
    if (this.#depth === MAX_DEPTH) {
      throw new XmlError(`elements are nested more than ${MAX_DEPTH} deep`);
    }
    this.hasRoot = true;
    this.#open[this.#depth++] = element;
    this.#handler.open(element);
  }

  close(): void {
    this.#handler.close(this.#open[--this.#depth]);
  }

  /** @param isWanted - whether the handler gets it */
  text(text: string, isWanted: boolean): void {
    if (this.#depth === 0) {
      throw new XmlError('there is text outside of the root element');
    }
    if (isWanted) {
      this.#handler.text?.(text);
    }
  }

  /** @throws XmlError when the document is not complete. */
  end(rest: string): void {
    if (this.#depth > 0) {
      const open = this.#names.text(this.#open[this.#depth - 1]);
      throw new XmlError(`the file ends before <${open}> is closed`);
    }
    if (!this.hasRoot || rest.trim() !== '') {
      throw new XmlError('the file ends before its XML does');
    }
  }
}
