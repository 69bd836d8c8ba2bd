import { InputError } from '@backstage/errors';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { doubled } from '../../detail/doubled';
import { MAX_UINT32 } from '../../detail/LineTable';
import { TextFile } from '../TextFile';

const RULE = '='.repeat(78);
const SUMMARY = 'Summary';
// Old versions have a tab behind counts, and a total without a name.
const MISSED = /^(\*+)0(?:[ \t]|$)/;
const HIT = /^( +[0-9]{1,15})(?:[ \t]|$)/;
const TOTAL =
  /^(?:Total +)?([0-9]{1,15})(?: +|\t)([0-9]{1,15})(?: +|\t)[0-9.]+%\s*$/;
const MAX_LINES = 1 << 21;

/**
 * Reads the text report of LuaCov. The counts before the code are as wide
 * in all files, which tells them from code that begins with a number; a file is
 * therefore read to its end before its counts are taken.
 */
export class LuacovParser {
  readonly #file: TextFile;
  readonly #context: ParseContext;
  #part: 'code' | 'heading' | 'headed' = 'code';
  #heading = '';
  #line = 0;
  /** Of the column with the counts, as far as it is known. */
  #width = Infinity;
  #isSummary = false;

  // What may be counts of this file.
  #lines = new Uint32Array(256);
  #widths = new Uint32Array(256);
  #hits = new Float64Array(256);
  #size = 0;

  constructor(sink: FileSink, context: ParseContext) {
    this.#file = new TextFile(sink);
    this.#context = context;
  }

  read(line: string): void {
    if (line === RULE) {
      this.#rule();
    } else if (this.#part === 'heading') {
      this.#heading = line;
      this.#part = 'headed';
    } else if (this.#isSummary) {
      this.#readTotal(line);
    } else if (this.#file.isOpen) {
      this.#readCode(line);
    }
  }

  /** @throws InputError when it has no summary, which LuaCov writes last */
  end(): void {
    if (!this.#isSummary) {
      throw new InputError(
        `it ends in ${
          this.#heading || 'its first heading'
        }, before its summary`,
      );
    }
  }

  #rule(): void {
    if (this.#part !== 'headed') {
      this.#part = 'heading';
      return;
    }
    this.#part = 'code';
    this.#finishFile();
    this.#isSummary = this.#heading === SUMMARY;
    if (!this.#isSummary) {
      this.#line = 0;
      this.#file.start(this.#heading);
    }
  }

  #readCode(text: string): void {
    this.#line += 1;
    const missed = MISSED.exec(text);
    const hit = missed ? null : HIT.exec(text);
    if (missed || hit) {
      this.#add(
        missed ? missed[1].length + 1 : hit![1].length,
        hit ? Number(hit[1]) : 0,
      );
    }
  }

  #add(width: number, hits: number): void {
    const i = this.#size;
    if (i === MAX_LINES) {
      throw new InputError(
        `one file has more than ${MAX_LINES.toLocaleString('en-US')} lines`,
      );
    }
    if (i === this.#lines.length) {
      this.#lines = doubled(this.#lines);
      this.#widths = doubled(this.#widths);
      this.#hits = doubled(this.#hits);
    }
    this.#lines[i] = this.#line;
    this.#widths[i] = width;
    this.#hits[i] = hits;
    this.#size = i + 1;
    this.#width = Math.min(this.#width, width);
  }

  #finishFile(): void {
    for (let i = 0; i < this.#size; i++) {
      if (this.#widths[i] === this.#width) {
        const hits = Math.min(this.#hits[i], MAX_UINT32);
        this.#file.lines.add(this.#lines[i], hits, 0, 0);
      }
    }
    this.#size = 0;
    this.#file.finish();
  }

  #readTotal(line: string): void {
    const [, hits, missed] = TOTAL.exec(line) ?? [];
    if (hits !== undefined) {
      const covered = Number(hits);
      this.#context.declare({
        lines: { total: covered + Number(missed), covered },
      });
    }
  }
}
