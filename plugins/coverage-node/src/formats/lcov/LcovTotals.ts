import { Count } from '@backstage-coverage/plugin-coverage-common';
import { ParseContext } from '../../CoverageFormat';
import { headerDiffers } from '../../headerDiffers';

/**
 * Compares what the records of a report declare of themselves (`LF`, `LH`) with
 * the lines that they list (`DA`).
 */
export class LcovTotals {
  #overstated = 0;
  readonly #declared: Count = { total: 0, covered: 0 };
  readonly #listed: Count = { total: 0, covered: 0 };

  add(declared: Partial<Count>, listed: Count): void {
    const { total, covered } = declared;
    if (total === undefined || covered === undefined) {
      return;
    }
    if (covered > total || listed.total > total) {
      this.#overstated += 1;
    }
    this.#declared.total += total;
    this.#declared.covered += covered;
    this.#listed.total += listed.total;
    this.#listed.covered += listed.covered;
  }

  report(context: ParseContext): void {
    if (this.#overstated === 0) {
      headerDiffers(this.#declared, this.#listed, context, [
        'a line may be listed more than once',
      ]);
      return;
    }
    const [declared, total, covered] = [
      this.#declared.total,
      this.#listed.total,
      this.#listed.covered,
    ].map(n => n.toLocaleString('en-US'));
    context.finding({
      code: 'lcov-overstates',
      severity: 'warning',
      message:
        `${context.fileName} lists ${total} lines, ${covered} covered, where it declares ${declared} lines: ` +
        `${
          this.#overstated
        } of its records list lines that do not count. coverage.py before 7 ` +
        `does so with docstrings; its XML and JSON reports are right.`,
      path: context.fileName,
    });
  }
}
