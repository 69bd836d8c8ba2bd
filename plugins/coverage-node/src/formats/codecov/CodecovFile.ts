import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { isLineNumber } from '../../detail/counts';
import { fileOf } from '../../detail/fileOf';
import { LineTable } from '../../detail/LineTable';
import { toHits, toObject } from '../../json/values';
import { MalformedRecords } from '../MalformedRecords';

/** `3/4`, or hits as a text. */
const RATIO = /^(\d{1,15})(?:\/(\d{1,15}))?$/;

/** Reads one file of Codecov's own format. */
export class CodecovFile {
  readonly #table = new LineTable();
  readonly #malformed: MalformedRecords;
  /** Lines that are stated to be partial, without telling what was not taken. */
  #partial = new Set<number>();

  constructor(malformed: MalformedRecords) {
    this.#malformed = malformed;
  }

  /** @param coverage - by line number: a list, of which the first is no line, or an object */
  read(path: string, coverage: unknown): FileCoverage | undefined {
    if (path === '' || typeof coverage !== 'object' || coverage === null) {
      this.#malformed.add(path);
      return undefined;
    }
    this.#table.clear();
    this.#partial = new Set();
    if (Array.isArray(coverage)) {
      coverage.forEach((value, line) => line > 0 && this.#add(line, value));
    } else {
      for (const [line, value] of Object.entries(toObject(coverage))) {
        this.#add(Number(line), value);
      }
    }
    const file = fileOf(path, {
      ...this.#table.sorted('max'),
      functions: null,
    });
    const { lines } = file.totals;
    const partial = lines.partial + this.#partial.size;
    return {
      ...file,
      totals: { ...file.totals, lines: { ...lines, partial } },
    };
  }

  #add(line: number, value: unknown): void {
    if (!isLineNumber(line)) {
      this.#malformed.add(`line ${line}`);
    } else if (typeof value === 'string') {
      this.#addRatio(line, value);
    } else if (typeof value === 'boolean') {
      this.#table.add(line, value ? 1 : 0, 0, 0);
      if (value) {
        this.#partial.add(line);
      }
    } else if (typeof value === 'number') {
      // What is below 0 was ignored.
      if (value >= 0) {
        this.#table.add(line, toHits(value)!, 0, 0);
      }
    } else if (value !== null) {
      this.#malformed.add(`line ${line}`);
    }
  }

  #addRatio(line: number, value: string): void {
    const [, taken, outcomes = '0'] = RATIO.exec(value) ?? [];
    if (taken === undefined) {
      this.#malformed.add(value);
      return;
    }
    this.#table.add(line, Number(taken), Number(taken), Number(outcomes));
  }
}
