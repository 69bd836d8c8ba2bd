import { CoverageFormat } from '@backstage-coverage/plugin-coverage-node';
import { UploadLimits } from '../config';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/**
 * The same formats, which together read no more than an upload may hold. They
 * see a report inflated, so this counts bytes as they are, and each file while
 * it is read, before the memory is spent.
 */
export function limitFormats(
  formats: CoverageFormat[],
  limits: UploadLimits,
): CoverageFormat[] {
  let bytes = 0;
  let files = 0;
  async function* counted(report: AsyncIterable<Uint8Array>) {
    for await (const chunk of report) {
      bytes += chunk.length;
      if (bytes > limits.inflatedBytes) {
        throw new PayloadTooLargeError(
          `The upload's reports hold more than ${limits.inflatedBytes} bytes (coverage.limits.inflatedBytes); nothing was stored`,
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
      format.parse(
        counted(report),
        file => {
          files += 1;
          if (files > limits.files) {
            throw new PayloadTooLargeError(
              `The upload's reports list more than ${limits.files} source files (coverage.limits.files); nothing was stored`,
            );
          }
          sink(file);
        },
        context,
      ),
  }));
}
