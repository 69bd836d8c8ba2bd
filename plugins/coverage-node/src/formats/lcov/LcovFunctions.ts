import { isAscii as isAsciiOnly } from 'node:buffer';
import { FunctionCoverage } from '@backstage-coverage/plugin-coverage-common';
import { doubled } from '../../detail/doubled';
import { MAX_UINT32 } from '../../detail/LineTable';

const LF = 10;
const CR = 13;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;

/**
 * Functions of one LCOV record. The name is their identity, since `FNDA` has
 * nothing else; `FNL` and `FNA` of LCOV 2 are tied by an index. Names are kept
 * as bytes until the record is complete, and `FNDA` is expected in the order of
 * `FN`.
 */
export class LcovFunctions {
  #names: Uint8Array = new Uint8Array(4096);
  #ends = new Uint32Array(64);
  #lines = new Uint32Array(64);
  #hits = new Float64Array(64);
  #size = 0;
  /** Which function the next `FNDA` is of, if the report has an order. */
  #next = 0;
  readonly #indexed = new Map<string, number>();

  // Of the number that was read last.
  #value = 0;
  #end = 0;

  /**
   * Reads an `FN:line,name`, `FN:line,end,name` or `FNDA:hits,name`. Gives the
   * offset behind the record, or -1 when it is none of them.
   */
  scan(source: Buffer, start: number): number {
    if (source[start] !== 0x46 || source[start + 1] !== 0x4e) {
      return -1;
    }
    if (source[start + 2] === COLON) {
      return this.#scanLine(source, start + 3);
    }
    return source[start + 2] === 0x44 && // D
      source[start + 3] === 0x41 && // A
      source[start + 4] === COLON
      ? this.#scanHits(source, start + 5)
      : -1;
  }

  #scanLine(source: Buffer, start: number): number {
    if (!this.#number(source, start)) {
      return -1;
    }
    const line = this.#value;
    const name = this.#end;
    const lineEnd = endOfLine(source, name);
    this.#add(
      source,
      this.#number(source, name) ? this.#end : name,
      endOfName(source, lineEnd),
      line,
      0,
    );
    return lineEnd + 1;
  }

  #scanHits(source: Buffer, start: number): number {
    if (!this.#number(source, start)) {
      return -1;
    }
    const lineEnd = endOfLine(source, this.#end);
    const nameEnd = endOfName(source, lineEnd);
    if (this.#isNext(source, this.#end, nameEnd)) {
      this.#hits[this.#next++] += this.#value;
    } else {
      this.#add(source, this.#end, nameEnd, 0, this.#value);
    }
    return lineEnd + 1;
  }

  /** `index,line` or `index,line,end` of `FNL`; false when it is malformed. */
  declareIndexed(value: string): boolean {
    const match = /^([0-9]+),([0-9]+)(?:,[0-9]+)?$/.exec(value);
    if (match) {
      this.#indexed.set(match[1], Math.min(MAX_UINT32, Number(match[2])));
    }
    return match !== null;
  }

  /** `index,hits,name` of `FNA`; false when it is malformed. */
  countIndexed(value: string): boolean {
    const match = /^([0-9]+),(-?[0-9]+),(.*)$/.exec(value);
    if (match) {
      const name = Buffer.from(match[3]);
      const line = this.#indexed.get(match[1]) ?? 0;
      this.#add(name, 0, name.length, line, Math.max(0, Number(match[2])));
    }
    return match !== null;
  }

  clear(): void {
    this.#size = 0;
    this.#next = 0;
    this.#indexed.clear();
  }

  /** By line and name; `null` when there are none. */
  sorted(): FunctionCoverage[] | null {
    if (this.#size === 0) {
      return null;
    }
    const byName = new Map<string, FunctionCoverage>();
    const names = this.#texts();
    for (let i = 0; i < this.#size; i++) {
      const name = names[i];
      const known = byName.get(name);
      const line = known?.line || this.#lines[i];
      const hits = Math.min(MAX_UINT32, (known?.hits ?? 0) + this.#hits[i]);
      byName.set(name, { name, line, hits });
    }
    return [...byName.values()].sort(
      (a, b) => a.line - b.line || (a.name < b.name ? -1 : 1),
    );
  }

  /** A whole number and the comma behind it; one below 0 counts as 0. */
  #number(source: Buffer, start: number): boolean {
    const isNegative = source[start] === MINUS;
    const digits = isNegative ? start + 1 : start;
    let p = digits;
    let value = 0;
    for (let c = source[p]; c >= 48 && c <= 57; c = source[++p]) {
      value = value * 10 + (c - 48);
    }
    if (p === digits || source[p] !== COMMA) {
      return false;
    }
    this.#value = isNegative ? 0 : Math.min(MAX_UINT32, value);
    this.#end = p + 1;
    return true;
  }

  #isNext(source: Buffer, start: number, end: number): boolean {
    const i = this.#next;
    const known = i === 0 ? 0 : this.#ends[i - 1];
    if (i >= this.#size || this.#ends[i] - known !== end - start) {
      return false;
    }
    for (let p = start; p < end; p++) {
      if (source[p] !== this.#names[known + p - start]) {
        return false;
      }
    }
    return true;
  }

  #add(
    source: Buffer,
    nameStart: number,
    nameEnd: number,
    line: number,
    hits: number,
  ): void {
    const i = this.#size;
    if (i === this.#ends.length) {
      this.#ends = doubled(this.#ends);
      this.#lines = doubled(this.#lines);
      this.#hits = doubled(this.#hits);
    }
    const start = i === 0 ? 0 : this.#ends[i - 1];
    const end = start + (nameEnd - nameStart);
    while (end > this.#names.length) {
      this.#names = doubled(this.#names);
    }
    for (let p = start; p < end; p++) {
      this.#names[p] = source[nameStart + p - start];
    }
    this.#ends[i] = end;
    this.#lines[i] = line;
    this.#hits[i] = hits;
    this.#size = i + 1;
  }

  #texts(): string[] {
    const length = this.#ends[this.#size - 1];
    const bytes = Buffer.from(this.#names.buffer, 0, length);
    const all = bytes.toString('utf8');
    const isAscii = isAsciiOnly(bytes);
    const texts: string[] = [];
    for (let i = 0, start = 0; i < this.#size; i++) {
      const end = this.#ends[i];
      texts.push(
        isAscii ? all.slice(start, end) : bytes.toString('utf8', start, end),
      );
      start = end;
    }
    return texts;
  }
}

function endOfLine(source: Buffer, start: number): number {
  let p = start;
  while (source[p] !== LF) {
    p++;
  }
  return p;
}

function endOfName(source: Buffer, lineEnd: number): number {
  return source[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
}
