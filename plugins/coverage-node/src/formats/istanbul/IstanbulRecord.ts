import {
  FileCoverage,
  FunctionCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { fileOf } from '../../detail/fileOf';
import { LineTable } from '../../detail/LineTable';
import { noOutcomes } from '../../detail/noOutcomes';
import { OutcomeTable } from '../../detail/OutcomeTable';
import { EMPTY_REPORT, isMadeUp } from '../emptyReport';

/**
 * What Istanbul says of one source file. A line is the start of a statement, as
 * istanbul-lib-coverage counts it.
 */
export class IstanbulRecord {
  readonly #lines = new LineTable();
  readonly #outcomes = new OutcomeTable();
  #functions: FunctionCoverage[] = [];

  clear(): void {
    this.#lines.clear();
    this.#outcomes.clear();
    this.#functions = [];
  }

  addStatement(line: number, hits: number): void {
    this.#lines.add(line, hits, 0, 0);
  }

  /** Outcomes are told apart by their order. */
  addOutcome(line: number, hits: number): void {
    this.#outcomes.add(line, this.#outcomes.size, hits > 0);
  }

  addFunction(name: string, line: number, hits: number): void {
    this.#functions.push({ name, line, hits });
  }

  toFile(path: string): FileCoverage {
    const functions = this.#functions.filter(f => f.name !== EMPTY_REPORT);
    if (isMadeUp(this.#functions)) {
      this.#outcomes.clear();
    }
    const outcomes = this.#outcomes.sorted();
    const { lines, hits } = this.#lines.sorted('max');
    return fileOf(path, {
      lines,
      hits,
      branches: outcomes ? { ...outcomes, isOrdered: true } : noOutcomes(),
      functions: functions.sort((a, b) => a.line - b.line),
    });
  }
}
