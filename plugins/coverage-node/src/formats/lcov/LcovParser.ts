import { InputError } from '@backstage/errors';
import {
  BranchOutcomes,
  Count,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { LineTable, MAX_UINT32 } from '../../detail/LineTable';
import { OutcomeTable } from '../../detail/OutcomeTable';
import { lineText } from '../../input/wholeLines';
import { EMPTY_REPORT, isMadeUp } from '../emptyReport';
import { MalformedRecords } from '../MalformedRecords';
import { LcovFunctions } from './LcovFunctions';
import { LcovTotals } from './LcovTotals';
import { plainOutcomeId, scanBranch, scanLine } from './scanRecord';

const LF = 10;

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
        if (next < 0) {
          next = this.#functions.scan(source, p);
        }
      }
      if (next < 0) {
        next = source.indexOf(LF, p) + 1;
        this.#record(lineText(source, p, next - 1));
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
    const colon = line.indexOf(':');
    if (colon < 0) {
      this.#other(line.trimEnd());
    } else if (!this.#isRead(line.slice(0, colon), line.slice(colon + 1))) {
      this.#malformed.add(line);
    }
  }

  /** A line that is not `key:value`. */
  #other(line: string): void {
    if (line === 'end_of_record') {
      if (this.#path !== undefined) {
        this.#ended += 1;
        this.#finishFile();
      }
    } else if (line !== '' && !line.startsWith('#')) {
      this.#malformed.add(line);
    }
  }

  /** False for a record that should be understood and is not. */
  #isRead(key: string, value: string): boolean {
    switch (key) {
      case 'SF':
        this.#startFile(value);
        return true;
      case 'DA':
        return this.#unusualLine(value.trimEnd());
      case 'BRDA':
        return this.#unusualBranch(value.trimEnd());
      case 'FN':
      case 'FNDA':
        return false;
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
        return key.startsWith('#') || /^[A-Za-z_]+[0-9]*$/.test(key);
    }
  }

  #unusualLine(value: string): boolean {
    const match = /^([0-9]+),([-+0-9.eE]+)(?:,.*)?$/.exec(value);
    const hits = Number(match?.[2]);
    const isInside = this.#path !== undefined;
    if (!isInside || !match || Number.isNaN(hits) || !isLineNumber(match[1])) {
      return false;
    }
    this.#lines.add(Number(match[1]), Math.ceil(hits), 0, 0);
    return true;
  }

  #unusualBranch(value: string): boolean {
    const match = /^([0-9]+),(.*),([-+0-9.eE]+)$/.exec(value);
    // `-`: the condition was never evaluated.
    const taken = match?.[3] === '-' ? 0 : Number(match?.[3]);
    const line = Number(match?.[1]);
    const isInside = this.#path !== undefined;
    // Line 0: an exit of a function, which is on no line.
    if (!isInside || !match || Number.isNaN(taken) || line > MAX_UINT32) {
      return false;
    }
    this.#outcomes.add(line, this.#outcomeId(match[2]), taken > 0);
    return true;
  }

  #outcomeId(name: string): number {
    const plain = plainOutcomeId(name) ?? this.#outcomeIds.get(name);
    if (plain !== undefined) {
      return plain;
    }
    const id = 2 ** 52 + this.#outcomeIds.size;
    this.#outcomeIds.set(name, id);
    return id;
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
    const all = this.#functions.sorted();
    const functions = all?.filter(f => f.name !== EMPTY_REPORT);
    if (all && isMadeUp(all)) {
      this.#outcomes.clear();
    }
    const sorted = this.#outcomes.sorted();
    // Names instead of numbers have no order but that of the report.
    const isOrdered = this.#outcomeIds.size === 0;
    const branches = sorted && isOrdered ? { ...sorted, isOrdered } : sorted;
    const { lines, hits } = this.#lines.sorted('sum');
    const detail = {
      lines,
      hits,
      branches,
      functions: functions?.length ? functions : null,
    };
    let totals = totalsOfDetail(detail);
    this.#totals.add(this.#declared, totals.lines);
    if (branches && this.#addBranchOnlyLines(lines, branches)) {
      Object.assign(detail, this.#lines.sorted('sum'), { branches });
      totals = totalsOfDetail(detail);
    }
    this.#sink({ path: this.#path!, detail, totals });
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
      if (branches.lines[i] > 0 && lines[j] !== branches.lines[i]) {
        this.#lines.add(branches.lines[i], branches.taken[i], 0, 0);
      }
    }
    return this.#lines.size > before;
  }
}

function toCount(value: string): number | undefined {
  return /^[0-9]{1,15}$/.test(value) ? Number(value) : undefined;
}

function isLineNumber(text: string): boolean {
  const line = Number(text);
  return line >= 1 && line <= MAX_UINT32;
}
