import { ParseContext } from '../CoverageFormat';

const MAX_EXAMPLE = 60;

/**
 * Counts what a parser had to leave out, so that one finding can say so.
 */
export class MalformedRecords {
  #count = 0;
  #example = '';

  /** @param record - as written, or what it is */
  add(record: string): void {
    if (this.#count === 0) {
      this.#example =
        record.length > MAX_EXAMPLE
          ? `${record.slice(0, MAX_EXAMPLE)}...`
          : record;
    }
    this.#count += 1;
  }

  report(context: ParseContext): void {
    if (this.#count > 0) {
      const count = this.#count.toLocaleString('en-US');
      const records = this.#count === 1 ? 'record was' : 'records were';
      context.finding({
        code: 'malformed-records',
        severity: 'warning',
        message: `${count} malformed ${records} left out of ${
          context.fileName
        }, the first one: ${JSON.stringify(this.#example)}.`,
        path: context.fileName,
      });
    }
  }
}
