import {
  BranchOutcomes,
  FileCoverage,
  FunctionCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { addHitList } from '../../detail/addHitList';
import { isLineNumber } from '../../detail/counts';
import { fileOf } from '../../detail/fileOf';
import { LineTable } from '../../detail/LineTable';
import { noOutcomes } from '../../detail/noOutcomes';
import { OutcomeTable } from '../../detail/OutcomeTable';
import { toHits, toObject } from '../../json/values';
import { MalformedRecords } from '../MalformedRecords';

/**
 * `[:if, 0, 3, 4, 5, 6]`, `[:"&.", 1, 3, 4, 3, 9]`: its kind, an id, and from where
 * to where it goes.
 */
const CONDITION = /^\[[^,]+, *\d+, *(\d+),/;

/** `["Calculator", :add, 2, 2, 4, 5]`. */
const METHOD = /^\[(.*), *:"?([^"]*)"?, *(\d+), *\d+, *\d+, *\d+\]$/;

/** Reads what SimpleCov and Ruby's `Coverage` say of one source file. */
export class SimpleCovFile {
  readonly #lines = new LineTable();
  readonly #outcomes = new OutcomeTable();
  readonly #malformed: MalformedRecords;

  constructor(malformed: MalformedRecords) {
    this.#malformed = malformed;
  }

  /**
   * @param value - the hits of each line, or an object with them as `lines`, and
   * with `branches` and `methods` where they were measured
   */
  read(path: string, value: unknown): FileCoverage | undefined {
    const { lines, branches, methods } = toObject(value);
    const hits = Array.isArray(value) ? value : lines;
    if (path === '' || !Array.isArray(hits)) {
      this.#malformed.add(path);
      return undefined;
    }
    this.#lines.clear();
    addHitList(this.#lines, hits, 1);
    const sorted = this.#lines.sorted('sum');
    return fileOf(path, {
      lines: sorted.lines,
      hits: sorted.hits,
      branches: this.#branches(path, branches),
      functions: methods === undefined ? null : this.#methods(path, methods),
    });
  }

  /** A list in `coverage.json`; outcomes by their condition in a resultset. */
  #branches(path: string, branches: unknown): BranchOutcomes | null {
    if (typeof branches !== 'object' || branches === null) {
      return null;
    }
    this.#outcomes.clear();
    if (Array.isArray(branches)) {
      for (const branch of branches) {
        const { start_line: line, coverage } = toObject(branch);
        this.#add(path, line, coverage);
      }
    } else {
      for (const [condition, outcomes] of Object.entries(branches)) {
        const line = Number(CONDITION.exec(condition)?.[1]);
        for (const coverage of Object.values(toObject(outcomes))) {
          this.#add(path, line, coverage);
        }
      }
    }
    const outcomes = this.#outcomes.sorted();
    return outcomes ? { ...outcomes, isOrdered: true } : noOutcomes();
  }

  #add(path: string, line: unknown, coverage: unknown): void {
    const hits = toHits(coverage);
    if (isLineNumber(line) && hits !== undefined) {
      this.#outcomes.add(line, this.#outcomes.size, hits > 0);
    } else if (coverage !== 'ignored') {
      this.#malformed.add(`a branch of ${path}`);
    }
  }

  #methods(path: string, methods: unknown): FunctionCoverage[] {
    const functions = Array.isArray(methods)
      ? methods
          .map(toObject)
          .filter(({ coverage }) => coverage !== 'ignored')
          .map(({ name, start_line: line, coverage }) => ({
            name,
            line,
            hits: toHits(coverage),
          }))
      : Object.entries(toObject(methods)).map(([key, coverage]) => {
          const [, owner, name, line] = METHOD.exec(key) ?? [];
          return {
            name: name && `${owner.replaceAll('"', '')}#${name}`,
            line: Number(line),
            hits: toHits(coverage),
          };
        });
    const read = functions.filter(
      (f): f is FunctionCoverage =>
        typeof f.name === 'string' &&
        isLineNumber(f.line) &&
        f.hits !== undefined,
    );
    if (read.length < functions.length) {
      this.#malformed.add(`a method of ${path}`);
    }
    return read.sort((a, b) => a.line - b.line);
  }
}
