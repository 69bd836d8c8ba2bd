import { BranchOutcomes } from '@backstage-coverage/plugin-coverage-common';
import { isLineNumber } from './counts';

const MAX_TARGET = 2 ** 31 - 1;
/** In characters; more than the missing outcomes of any file take. */
const MAX_SIZE = 1 << 22;

/**
 * Where the outcomes of a file go that were not taken, as coverage.py names them in
 * its XML: `12,exit`.
 */
export class MissingTargets {
  readonly #byLine = new Map<number, string>();
  #size = 0;

  add(line: number, targets: string): void {
    this.#size += targets.length;
    if (this.#size <= MAX_SIZE) {
      this.#byLine.set(line, targets);
    }
  }

  clear(): void {
    this.#byLine.clear();
    this.#size = 0;
  }

  /**
   * As `missingTargets` of outcomes whose taken ones come first on each line;
   * `undefined` where not all missing ones are named, or none is.
   */
  of({ lines, taken }: BranchOutcomes): Int32Array | undefined {
    if (this.#byLine.size === 0) {
      return undefined;
    }
    const targets = new Int32Array(lines.length);
    for (let i = 0; i < lines.length; ) {
      const line = lines[i];
      while (lines[i] === line && taken[i] === 1) {
        i++;
      }
      const start = i;
      while (lines[i] === line) {
        i++;
      }
      const named = i > start ? this.#targetsOf(line, i - start) : [];
      if (!named) {
        return undefined;
      }
      targets.set(named, start);
    }
    return targets;
  }

  #targetsOf(line: number, count: number): number[] | undefined {
    const names = this.#byLine.get(line)?.split(',', count + 1) ?? [];
    const targets = names.map(toTarget);
    return targets.length === count && !targets.includes(undefined)
      ? (targets as number[]).sort((a, b) => a - b)
      : undefined;
  }
}

/** 0 where the outcome leaves the function. */
function toTarget(name: string): number | undefined {
  if (name.trim() === 'exit') {
    return 0;
  }
  const target = Number(name);
  return isLineNumber(target) && target <= MAX_TARGET ? target : undefined;
}
