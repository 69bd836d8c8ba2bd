import { SourceFiles } from './SourceFiles';

/**
 * The function that a report is listing statements of: at the first of them, run
 * as often as the one that ran most.
 */
export class OpenFunction {
  name = '';
  #file: string | undefined;
  #line: number | undefined;
  #hits = 0;

  start(name: string): void {
    this.name = name;
    this.#file = undefined;
    this.#hits = 0;
  }

  addStatement(file: string, line: number | undefined, hits: number): void {
    if (this.#file === undefined) {
      this.#file = file;
      this.#line = line;
    }
    this.#hits = Math.max(this.#hits, hits);
  }

  /** Adds it to the file of its first statement; one without has no code. */
  finish(files: SourceFiles): void {
    if (this.#file !== undefined) {
      files.of(this.#file).functions.add(this.name, this.#line, this.#hits);
    }
    this.#file = undefined;
  }
}
