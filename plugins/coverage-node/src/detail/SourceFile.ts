import {
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { isLineNumber } from './counts';
import { FunctionList } from './FunctionList';
import { LineBudget } from './LineBudget';
import { LineTable } from './LineTable';
import { OutcomeTable } from './OutcomeTable';

/** Small at first, since a report may name many files at once. */
const ROOM = 16;

/** From here on are numbers that compilers of .NET give to code without source. */
const FIRST_HIDDEN_LINE = 0xf00000;

/** A statement of more lines is damaged, and could fill the memory. */
const MAX_STATEMENT_LINES = 20_000;

/** How much of a statement was executed. */
export type StatementState = 'missed' | 'partial' | 'covered';

/** A file that a report comes back to again and again. */
export class SourceFile {
  readonly functions = new FunctionList();
  readonly #lines = new LineTable(ROOM);
  /** Made with the first outcome, since many files have none. */
  #outcomes: OutcomeTable | undefined;
  readonly #budget: LineBudget;

  constructor(budget: LineBudget) {
    this.#budget = budget;
  }

  /**
   * Adds the lines of a statement that was executed so often. Gives whether it
   * has a line that can exist.
   *
   * @param end - anything but a line behind the start is taken for the start
   */
  addStatement(
    start: number | undefined,
    end: number | undefined,
    hits: number,
  ): boolean {
    return this.#addLines(start, end, hits, 0);
  }

  /** The same for a report that tells partly executed statements from others. */
  addState(
    start: number | undefined,
    end: number | undefined,
    state: StatementState,
  ): boolean {
    const hits = state === 'missed' ? 0 : 1;
    return this.#addLines(start, end, hits, state === 'covered' ? 1 : 2);
  }

  /** @param id - tells the outcome from others of the line, and orders them */
  addOutcome(line: number, id: number, isTaken: boolean): void {
    this.#outcomes ??= new OutcomeTable(ROOM);
    this.#outcomes.add(line, id, isTaken);
  }

  /**
   * Covered lines are partial when an outcome on them was not taken, or when a
   * statement on them was executed in part or not at all, as `addState` told.
   */
  finish(path: string): FileCoverage {
    const { lines, hits, branches: states } = this.#lines.sorted('max');
    const outcomes = this.#outcomes?.sorted() ?? null;
    const detail = {
      lines,
      hits,
      branches: outcomes && { ...outcomes, isOrdered: true },
      functions: this.functions.take(),
    };
    const totals = totalsOfDetail(detail);
    if (states) {
      const { partial } = totalsOfDetail({ ...detail, branches: states }).lines;
      totals.lines.partial = partial;
    }
    return { path, detail, totals };
  }

  /** @param states - 1 for executed, 2 for a part that was not; 0 for unknown */
  #addLines(
    start: number | undefined,
    end: number | undefined,
    hits: number,
    states: number,
  ): boolean {
    if (!isLineNumber(start)) {
      return false;
    }
    if (start >= FIRST_HIDDEN_LINE) {
      return true;
    }
    const isSpan = isLineNumber(end) && end > start && end < FIRST_HIDDEN_LINE;
    const count = isSpan ? end - start + 1 : 1;
    if (count > MAX_STATEMENT_LINES) {
      return false;
    }
    this.#budget.take(count);
    for (let line = start; line < start + count; line++) {
      this.#lines.add(line, hits, states && 1, states);
    }
    return true;
  }
}
