import { CoverageFormat } from './CoverageFormat';

/** How many of a report's first bytes tell its format. */
export const HEAD_BYTES = 64 * 1024;

/**
 * The format that is surest of a report, of equally sure ones the first in the
 * list; `undefined` when none knows it.
 *
 * @param head - first bytes of the report, in UTF-8
 * @public
 */
export function detectFormat(
  head: Uint8Array,
  formats: readonly CoverageFormat[],
  fileName?: string,
): CoverageFormat | undefined {
  let best: CoverageFormat | undefined;
  let confidence = 0;
  for (const format of formats) {
    const own = format.detect(head, fileName);
    if (own > confidence) {
      best = format;
      confidence = own;
    }
  }
  return best;
}
