import { InputError } from '@backstage/errors';
import {
  BranchOutcomes,
  Count,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { LineTable, MAX_UINT32 } from '../../detail/LineTable';
import { OutcomeTable } from '../../detail/OutcomeTable';
import { EMPTY_REPORT } from '../emptyReport';
import { MalformedRecords } from '../MalformedRecords';
import { LcovFunctions } from './LcovFunctions';
import { LcovTotals } from './LcovTotals';
import { scanBranch, scanLine } from './scanRecord';

/**
 * Reads LCOV trace files record by record. `DA` and `BRDA`, which are nearly all
 * of a report, are read from the bytes; all else, and those two where they are
 * unusual, as text.
 */
export class LcovParser {
  readonly #sink: FileSink;
  readonly #context: ParseContext;

  /** `undefined` outside of a record. */
  #path: string | undefined;
  readonly #lines = new LineTable();
  readonly #outcomes = new OutcomeTable();
  readonly #outcomeIds = new Map<string, number>();
  readonly #functions = new LcovFunctions();
  #declared: Partial<Count> = {};

  readonly #totals = new LcovTotals();
  readonly #malformed = new MalformedRecords();
  #ended = 0;
  #unended = 0;

  constructor(sink: FileSink, context: ParseContext) {
    this.#sink = sink;
    this.#context = context;
  }

  /** @param end - offset behind the last whole line */
  scan(source: Buffer, end: number): void {
    let p = 0;
    while (p < end) {
      let next = -1;
      if (this.#path !== undefined) {
        next = scanLine(source, p, this.#lines);
        if (next < 0) {
          next = scanBranch(source, p, this.#outcomes);
        }
      }
      if (next < 0) {
        const lineEnd = source.indexOf(10, p);
        this.#record(textOf(source, p, lineEnd));
        next = lineEnd + 1;
      }
      p = next;
    }
  }

  /**
   * @param isCut - whether the last line lacks its line break
   * @throws InputError when the report is truncated. One whose records all lack
   * their `end_of_record` is not.
   */
  end(isCut: boolean): void {
    if (this.#path !== undefined) {
      if (isCut || (this.#ended > 0 && this.#unended === 0)) {
        throw new InputError(
          `it ends in the middle of the record of '${this.#path}'`,
        );
      }
      this.#finishFile();
    }
    this.#totals.report(this.#context);
    this.#malformed.report(this.#context);
  }

  #record(line: string): void {
    if (line.trimEnd() === 'end_of_record') {
      if (this.#path !== undefined) {
        this.#ended += 1;
        this.#finishFile();
      }
      return;
    }
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(0, colon));
    const value = line.slice(colon + 1);
    if (key === 'SF') {
      this.#startFile(value);
    } else if (!this.#isRead(line, key, value)) {
      this.#malformed.add(line);
    }
  }

  /** False for a record that should be understood and is not. */
  #isRead(line: string, key: string, value: string): boolean {
    switch (key) {
      case '':
        return line.trim() === '' || line.startsWith('#');
      case 'DA':
        return this.#path !== undefined && this.#unusualLine(value);
      case 'BRDA':
        return this.#path !== undefined && this.#unusualBranch(value);
      case 'FN':
        return this.#functions.declare(value);
      case 'FNDA':
        return this.#functions.count(value);
      case 'FNL':
        return this.#functions.declareIndexed(value);
      case 'FNA':
        return this.#functions.countIndexed(value);
      case 'LF':
        this.#declared.total = toCount(value);
        return true;
      case 'LH':
        this.#declared.covered = toCount(value);
        return true;
      default:
        return /^[A-Za-z_]+[0-9]*$/.test(key);
    }
  }

  #unusualLine(value: string): boolean {
    const match = /^([0-9]+),([-+0-9.eE]+)(?:,.*)?$/.exec(value);
    const hits = Number(match?.[2]);
    if (!match || Number.isNaN(hits) || !isLineNumber(match[1])) {
      return false;
    }
    this.#lines.add(Number(match[1]), Math.ceil(hits), 0, 0);
    return true;
  }

  #unusualBranch(value: string): boolean {
    const match = /^([0-9]+),(.*),(-|[0-9]+)$/.exec(value);
    if (!match || !isLineNumber(match[1])) {
      return false;
    }
    let id = this.#outcomeIds.get(match[2]);
    if (id === undefined) {
      id = 2 ** 52 + this.#outcomeIds.size;
      this.#outcomeIds.set(match[2], id);
    }
    this.#outcomes.add(Number(match[1]), id, Number(match[3]) > 0);
    return true;
  }

  #startFile(path: string): void {
    if (this.#path !== undefined) {
      this.#unended += 1;
      this.#finishFile();
    }
    this.#functions.clear();
    this.#path = path.trim() === '' ? undefined : path;
    if (this.#path === undefined) {
      this.#malformed.add('SF:');
    }
  }

  #finishFile(): void {
    if (this.#functions.has(EMPTY_REPORT)) {
      this.#functions.remove(EMPTY_REPORT);
      this.#outcomes.clear();
    }
    const branches = this.#outcomes.sorted();
    let { lines, hits } = this.#lines.sorted('sum');
    this.#totals.add(this.#declared, {
      total: lines.length,
      covered: hits.reduce((sum, h) => sum + (h > 0 ? 1 : 0), 0),
    });
    if (branches && this.#addBranchOnlyLines(lines, branches)) {
      ({ lines, hits } = this.#lines.sorted('sum'));
    }
    const functions = this.#functions.sorted();
    const detail = { lines, hits, branches, functions };
    this.#sink({ path: this.#path!, detail, totals: totalsOfDetail(detail) });
    this.#path = undefined;
    this.#declared = {};
    this.#lines.clear();
    this.#outcomes.clear();
    this.#outcomeIds.clear();
    this.#functions.clear();
  }

  /** A line with `BRDA` but no `DA` counts; it ran if an outcome was taken. */
  #addBranchOnlyLines(lines: Uint32Array, branches: BranchOutcomes): boolean {
    const before = this.#lines.size;
    for (let i = 0, j = 0; i < branches.lines.length; i++) {
      while (j < lines.length && lines[j] < branches.lines[i]) {
        j++;
      }
      if (lines[j] !== branches.lines[i]) {
        this.#lines.add(branches.lines[i], branches.taken[i], 0, 0);
      }
    }
    return this.#lines.size > before;
  }
}

function textOf(source: Buffer, start: number, lineEnd: number): string {
  const end = source[lineEnd - 1] === 13 ? lineEnd - 1 : lineEnd;
  return source.toString('utf8', start, Math.max(start, end));
}

function toCount(value: string): number | undefined {
  return /^[0-9]{1,15}$/.test(value) ? Number(value) : undefined;
}

function isLineNumber(text: string): boolean {
  const line = Number(text);
  return line >= 1 && line <= MAX_UINT32;
}
