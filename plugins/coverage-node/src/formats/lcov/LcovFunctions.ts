import { FunctionCoverage } from '@backstage-coverage/plugin-coverage-common';
import { MAX_UINT32 } from '../../detail/LineTable';

/**
 * Functions of one LCOV record. The name is their identity, since `FNDA` has
 * nothing else; `FNL` and `FNA` of LCOV 2 are tied by an index.
 */
export class LcovFunctions {
  readonly #functions = new Map<string, FunctionCoverage>();
  readonly #lines = new Map<string, number>();

  /** `FN:line,name` or `FN:line,end,name`; false when it is malformed. */
  declare(value: string): boolean {
    const match = /^([0-9]+),(?:[0-9]+,)?(.*)$/.exec(value);
    if (match) {
      const known = this.#of(match[2]);
      known.line ||= toLine(match[1]);
    }
    return match !== null;
  }

  /** `FNDA:hits,name`. */
  count(value: string): boolean {
    const match = /^(-?[0-9]+),(.*)$/.exec(value);
    if (match) {
      this.#hit(match[2], match[1]);
    }
    return match !== null;
  }

  /** `FNL:index,line` or `FNL:index,line,end`. */
  declareIndexed(value: string): boolean {
    const match = /^([0-9]+),([0-9]+)(?:,[0-9]+)?$/.exec(value);
    if (match) {
      this.#lines.set(match[1], toLine(match[2]));
    }
    return match !== null;
  }

  /** `FNA:index,hits,name`. */
  countIndexed(value: string): boolean {
    const match = /^([0-9]+),(-?[0-9]+),(.*)$/.exec(value);
    if (match) {
      this.#hit(match[3], match[2]).line = this.#lines.get(match[1]) ?? 0;
    }
    return match !== null;
  }

  clear(): void {
    this.#functions.clear();
    this.#lines.clear();
  }

  has(name: string): boolean {
    return this.#functions.has(name);
  }

  remove(name: string): void {
    this.#functions.delete(name);
  }

  /** By line and name; `null` when there are none. */
  sorted(): FunctionCoverage[] | null {
    return this.#functions.size === 0
      ? null
      : [...this.#functions.values()].sort(
          (a, b) => a.line - b.line || (a.name < b.name ? -1 : 1),
        );
  }

  #hit(name: string, hits: string): FunctionCoverage {
    const known = this.#of(name);
    known.hits = Math.min(MAX_UINT32, known.hits + Math.max(0, Number(hits)));
    return known;
  }

  #of(name: string): FunctionCoverage {
    let known = this.#functions.get(name);
    if (!known) {
      known = { name, line: 0, hits: 0 };
      this.#functions.set(name, known);
    }
    return known;
  }
}

function toLine(text: string): number {
  return Math.min(MAX_UINT32, Number(text));
}
