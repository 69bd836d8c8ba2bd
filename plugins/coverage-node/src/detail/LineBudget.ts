import { InputError } from '@backstage/errors';

/** More than the largest repositories have; few bytes can name many lines. */
const MAX_LINES = 20_000_000;

/** Bounds the lines that a report may name by first and last line. */
export class LineBudget {
  #left = MAX_LINES;

  /** @throws InputError when it is spent. */
  take(lines: number): void {
    this.#left -= lines;
    if (this.#left < 0) {
      throw new InputError(
        `its statements span more than ${MAX_LINES.toLocaleString(
          'en-US',
        )} lines`,
      );
    }
  }
}
