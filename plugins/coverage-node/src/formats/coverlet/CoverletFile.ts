import {
  FileCoverage,
  FunctionCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { isLineNumber } from '../../detail/counts';
import { fileOf } from '../../detail/fileOf';
import { LineTable } from '../../detail/LineTable';
import { noOutcomes } from '../../detail/noOutcomes';
import { OutcomeTable } from '../../detail/OutcomeTable';
import { JsonObject, toHits, toList, toObject } from '../../json/values';
import { MalformedRecords } from '../MalformedRecords';

/** Reads the classes of one source file, which hold its methods. */
export class CoverletFile {
  readonly #lines = new LineTable();
  readonly #outcomes = new OutcomeTable();
  readonly #malformed: MalformedRecords;

  constructor(malformed: MalformedRecords) {
    this.#malformed = malformed;
  }

  /** `undefined` when it is no object. */
  read(path: string, classes: unknown): FileCoverage | undefined {
    if (path === '' || typeof classes !== 'object' || classes === null) {
      this.#malformed.add(path);
      return undefined;
    }
    this.#lines.clear();
    this.#outcomes.clear();
    const functions = Object.values(classes).flatMap(methods =>
      Object.entries(toObject(methods)).map(([name, method]) =>
        this.#readMethod(name, toObject(method)),
      ),
    );
    const { lines, hits } = this.#lines.sorted('max');
    const outcomes = this.#outcomes.sorted();
    return fileOf(path, {
      lines,
      hits,
      branches: outcomes ? { ...outcomes, isOrdered: true } : noOutcomes(),
      functions: functions.sort((a, b) => a.line - b.line),
    });
  }

  #readMethod(name: string, method: JsonObject): FunctionCoverage {
    const fn = { name, line: 0, hits: 0 };
    for (const [key, count] of Object.entries(toObject(method.Lines))) {
      const line = Number(key);
      const hits = toHits(count);
      if (isLineNumber(line) && hits !== undefined) {
        this.#lines.add(line, hits, 0, 0);
        fn.line = fn.line === 0 ? line : Math.min(fn.line, line);
        fn.hits = Math.max(fn.hits, hits);
      } else {
        this.#malformed.add(`a line of ${name}`);
      }
    }
    for (const branch of toList(method.Branches)) {
      const { Line: line, Hits: count } = toObject(branch);
      const hits = toHits(count);
      if (isLineNumber(line) && hits !== undefined) {
        this.#outcomes.add(line, this.#outcomes.size, hits > 0);
      } else {
        this.#malformed.add(`a branch of ${name}`);
      }
    }
    return fn;
  }
}
