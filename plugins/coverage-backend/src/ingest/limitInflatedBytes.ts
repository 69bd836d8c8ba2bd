import { CoverageFormat } from '@backstage-coverage/plugin-coverage-node';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/**
 * The same formats, which together read so many bytes and no more. They see a
 * report inflated, so this counts what an upload really holds.
 */
export function limitInflatedBytes(
  formats: CoverageFormat[],
  limit: number,
): CoverageFormat[] {
  let seen = 0;
  async function* counted(report: AsyncIterable<Uint8Array>) {
    for await (const chunk of report) {
      seen += chunk.length;
      if (seen > limit) {
        throw new PayloadTooLargeError(
          `The upload's reports hold more than ${limit} bytes (coverage.limits.inflatedBytes); nothing was stored`,
        );
      }
      yield chunk;
    }
  }
  return formats.map(format => ({
    id: format.id,
    title: format.title,
    hitsPolicy: format.hitsPolicy,
    detect: (head, fileName) => format.detect(head, fileName),
    parse: (report, sink, context) =>
      format.parse(counted(report), sink, context),
  }));
}
