import { InputError } from '@backstage/errors';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { fileOf } from '../../detail/fileOf';
import { LineBudget } from '../../detail/LineBudget';
import { LineTable, MAX_UINT32 } from '../../detail/LineTable';
import { lineText } from '../../input/wholeLines';
import { MalformedRecords } from '../MalformedRecords';

const LF = 10;
const CR = 13;
const SPACE = 32;
const COMMA = 44;
const DOT = 46;

/**
 * Reads coverage profiles of Go block by block. Blocks of a file follow each
 * other, so its path is compared as bytes with that of the block before.
 */
export class GoParser {
  readonly #sink: FileSink;
  readonly #context: ParseContext;
  readonly #lines = new LineTable();
  readonly #budget = new LineBudget();
  readonly #malformed = new MalformedRecords();
  #path = '';
  /** The path with the colon behind it; empty before the first block. */
  #prefix = Buffer.alloc(0);
  #lastMalformed = '';

  constructor(sink: FileSink, context: ParseContext) {
    this.#sink = sink;
    this.#context = context;
  }

  /** @param end - offset behind the last whole line */
  scan(source: Buffer, end: number): void {
    for (let p = 0; p < end; ) {
      let next = this.#isOfSameFile(source, p)
        ? this.#scanBlock(source, p + this.#prefix.length)
        : -1;
      if (next < 0) {
        const lineBreak = source.indexOf(LF, p);
        this.#unusual(source, p, lineBreak);
        next = lineBreak + 1;
      }
      p = next;
    }
  }

  /** @throws InputError when its last line is cut off */
  end(isCut: boolean): void {
    if (isCut && this.#lastMalformed !== '') {
      throw new InputError(
        `it ends in the middle of the line '${this.#lastMalformed}'`,
      );
    }
    this.#finishFile();
    this.#malformed.report(this.#context);
  }

  #isOfSameFile(source: Buffer, start: number): boolean {
    const prefix = this.#prefix;
    const length = prefix.length;
    let i = 0;
    while (i < length && source[start + i] === prefix[i]) {
      i += 1;
    }
    return length > 0 && i === length;
  }

  /**
   * Adds the lines of `1.2,3.4 5 6`: from, to, statements, hits. Gives the offset
   * behind the line, or -1 when it is no block.
   */
  #scanBlock(source: Buffer, start: number): number {
    let p = start;
    let c = source[p];
    let first = 0;
    let from = p;
    for (; c >= 48 && c <= 57; c = source[++p]) {
      first = first * 10 + (c - 48);
    }
    if (p === from || c !== DOT) {
      return -1;
    }
    p = behindNumber(source, p + 1);
    if (p < 0 || source[p] !== COMMA) {
      return -1;
    }
    from = ++p;
    let last = 0;
    for (c = source[p]; c >= 48 && c <= 57; c = source[++p]) {
      last = last * 10 + (c - 48);
    }
    if (p === from || c !== DOT) {
      return -1;
    }
    p = behindNumber(source, p + 1);
    if (p < 0 || source[p] !== SPACE) {
      return -1;
    }
    p = behindNumber(source, p + 1);
    if (p < 0 || source[p] !== SPACE) {
      return -1;
    }
    from = ++p;
    let hits = 0;
    for (c = source[p]; c >= 48 && c <= 57; c = source[++p]) {
      hits = hits * 10 + (c - 48);
    }
    const lineBreak = c === CR ? p + 1 : p;
    if (
      p === from ||
      source[lineBreak] !== LF ||
      first === 0 ||
      last < first ||
      last > MAX_UINT32
    ) {
      return -1;
    }
    this.#budget.take(last - first + 1);
    for (let line = first; line <= last; line++) {
      this.#lines.add(line, hits, 0, 0);
    }
    return lineBreak + 1;
  }

  /** The first block of a file, the mode, or what cannot be read. */
  #unusual(source: Buffer, start: number, lineBreak: number): void {
    const text = lineText(source, start, lineBreak);
    const colon = text.lastIndexOf(':');
    this.#lastMalformed = '';
    if (text.trim() === '' || /^mode: [a-z]+\s*$/.test(text)) {
      return;
    }
    if (colon > 0 && text.slice(0, colon) !== this.#path) {
      const path = text.slice(0, colon);
      const prefix = Buffer.from(text.slice(0, colon + 1));
      if (this.#isBlock(source, start + prefix.length)) {
        this.#finishFile();
        this.#path = path;
        this.#prefix = prefix;
        this.#scanBlock(source, start + prefix.length);
        return;
      }
    }
    this.#lastMalformed = text.slice(0, 80);
    this.#malformed.add(text);
  }

  #isBlock(source: Buffer, start: number): boolean {
    const text = lineText(source, start, source.indexOf(LF, start));
    const [, first, last] =
      /^([0-9]+)\.[0-9]+,([0-9]+)\.[0-9]+ [0-9]+ [0-9]+$/.exec(text) ?? [];
    return (
      Number(first) > 0 &&
      Number(last) >= Number(first) &&
      Number(last) <= MAX_UINT32
    );
  }

  #finishFile(): void {
    if (this.#prefix.length > 0) {
      const { lines, hits } = this.#lines.sorted('max');
      this.#sink(
        fileOf(this.#path, { lines, hits, branches: null, functions: null }),
      );
      this.#lines.clear();
    }
  }
}

/** Offset behind a number; -1: there is none. */
function behindNumber(source: Buffer, start: number): number {
  let p = start;
  while (source[p] >= 48 && source[p] <= 57) {
    p += 1;
  }
  return p === start ? -1 : p;
}
