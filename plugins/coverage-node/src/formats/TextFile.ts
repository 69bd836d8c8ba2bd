import { FileSink } from '../CoverageFormat';
import { fileOf } from '../detail/fileOf';
import { FunctionList } from '../detail/FunctionList';
import { LineTable } from '../detail/LineTable';
import { OutcomeTable } from '../detail/OutcomeTable';

/** The file that a report in lines of text is about at the moment. */
export class TextFile {
  readonly lines = new LineTable();
  readonly outcomes = new OutcomeTable();
  readonly functions = new FunctionList();
  readonly #sink: FileSink;
  #path: string | undefined;

  constructor(sink: FileSink) {
    this.#sink = sink;
  }

  get isOpen(): boolean {
    return this.#path !== undefined;
  }

  /** Ends the file before. */
  start(path: string): void {
    this.finish();
    this.#path = path;
  }

  /** Hands over what was collected since the start; of repeated lines the most hits. */
  finish(): void {
    if (this.#path === undefined) {
      return;
    }
    const { lines, hits } = this.lines.sorted('max');
    const outcomes = this.outcomes.sorted();
    const branches = outcomes && { ...outcomes, isOrdered: true };
    const functions = this.functions.take();
    this.#sink(fileOf(this.#path, { lines, hits, branches, functions }));
    this.lines.clear();
    this.outcomes.clear();
    this.#path = undefined;
  }
}
