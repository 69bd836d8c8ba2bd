import { FunctionCoverage } from '@backstage-coverage/plugin-coverage-common';
import { isLineNumber } from './counts';
import { MAX_UINT32 } from './LineTable';

/** More functions in one file than any code has. */
const MAX_FUNCTIONS = 1_000_000;

/** Collects the functions of one file; those beyond a million are left out. */
export class FunctionList {
  #functions: FunctionCoverage[] = [];

  /** @param line - anything but a line number becomes 0, for unknown */
  add(name: string, line: number | undefined, hits: number): void {
    if (this.#functions.length < MAX_FUNCTIONS) {
      this.#functions.push({
        name,
        line: isLineNumber(line) ? line : 0,
        hits: Math.max(0, Math.min(hits, MAX_UINT32)),
      });
    }
  }

  /** In the order of their lines, `null` when there are none; then it is empty. */
  take(): FunctionCoverage[] | null {
    const functions = this.#functions;
    this.#functions = [];
    return functions.length > 0
      ? functions.sort((a, b) => a.line - b.line)
      : null;
  }
}
