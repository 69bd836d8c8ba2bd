import {
  FileCoverage,
  FunctionCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { isLineNumber } from '../../detail/counts';
import { fileOf } from '../../detail/fileOf';
import { LineTable } from '../../detail/LineTable';
import { OutcomeTable } from '../../detail/OutcomeTable';
import {
  JsonObject,
  toHits,
  toList,
  toObject,
  toText,
} from '../../json/values';
import { MalformedRecords } from '../MalformedRecords';

/** What gcovr was told to leave out, or found to be no code. */
const LEFT_OUT = ['gcovr/excluded', 'gcovr/noncode'];

/**
 * Reads one source file of gcov's JSON, to which gcovr's adds marks of what it
 * leaves out. A line that several functions share is listed once for each.
 */
export class GcovFile {
  readonly #lines = new LineTable();
  readonly #outcomes = new OutcomeTable();
  readonly #malformed: MalformedRecords;

  constructor(malformed: MalformedRecords) {
    this.#malformed = malformed;
  }

  /** `undefined` when it has no list of lines. */
  read(value: unknown): FileCoverage | undefined {
    const entry = toObject(value);
    const path = toText(entry.file);
    if (!path || !Array.isArray(entry.lines)) {
      this.#malformed.add(path ?? 'a file');
      return undefined;
    }
    this.#lines.clear();
    this.#outcomes.clear();
    for (const record of entry.lines) {
      this.#readLine(path, toObject(record));
    }
    const { lines, hits } = this.#lines.sorted('max');
    const outcomes = this.#outcomes.sorted();
    return fileOf(path, {
      lines,
      hits,
      branches: outcomes && { ...outcomes, isOrdered: true },
      functions: this.#functions(path, entry.functions),
    });
  }

  #readLine(path: string, record: JsonObject): void {
    const { line_number: line, count } = record;
    const hits = toHits(count);
    if (isLeftOut(record)) {
      return;
    }
    if (!isLineNumber(line) || hits === undefined) {
      this.#malformed.add(`a line of ${path}`);
      return;
    }
    this.#lines.add(line, hits, 0, 0);
    for (const value of toList(record.branches)) {
      const branch = toObject(value);
      const taken = toHits(branch.count);
      if (taken === undefined) {
        this.#malformed.add(`a branch of ${path}`);
      } else if (!isLeftOut(branch)) {
        this.#outcomes.add(line, this.#outcomes.size, taken > 0);
      }
    }
  }

  #functions(path: string, list: unknown): FunctionCoverage[] | null {
    if (!Array.isArray(list)) {
      return null;
    }
    const functions: FunctionCoverage[] = [];
    for (const value of list) {
      const fn = toObject(value);
      const name = toText(fn.demangled_name) ?? toText(fn.name);
      const line = fn.start_line ?? fn.lineno;
      const hits = toHits(fn.execution_count);
      if (!name || hits === undefined) {
        this.#malformed.add(`a function of ${path}`);
      } else if (!isLeftOut(fn)) {
        functions.push({ name, line: isLineNumber(line) ? line : 0, hits });
      }
    }
    return functions.sort((a, b) => a.line - b.line);
  }
}

function isLeftOut(record: JsonObject): boolean {
  return LEFT_OUT.some(mark => record[mark] === true);
}
