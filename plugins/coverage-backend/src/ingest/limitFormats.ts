import { InputError } from '@backstage/errors';
import { CoverageFormat } from '@backstage-coverage/plugin-coverage-node';
import { UploadLimits } from '../config';
import { PayloadTooLargeError } from './PayloadTooLargeError';
import { ratioProblem } from './ratioProblem';

/** What an upload's reports held so far. */
export interface ReportUsage {
  /** Inflated. */
  bytes: number;
  files: number;
}

interface LimitedFormats {
  formats: CoverageFormat[];
  /** A report as it is sent; read it with the formats before the next one. */
  sent(report: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/**
 * The same formats, which together read no more than an upload may hold. They
 * see a report inflated, so this counts bytes as they are, and each file while
 * it is read, before the memory is spent.
 *
 * @param usage - of the upload, which they add to
 */
export function limitFormats(
  formats: readonly CoverageFormat[],
  limits: UploadLimits,
  usage: ReportUsage,
): LimitedFormats {
  const ofReport = { sent: 0, inflated: 0 };

  async function* sent(report: AsyncIterable<Uint8Array>) {
    ofReport.sent = 0;
    ofReport.inflated = 0;
    for await (const chunk of report) {
      ofReport.sent += chunk.length;
      yield chunk;
    }
  }

  async function* counted(report: AsyncIterable<Uint8Array>, name: string) {
    for await (const chunk of report) {
      usage.bytes += chunk.length;
      ofReport.inflated += chunk.length;
      if (usage.bytes > limits.inflatedBytes) {
        throw new PayloadTooLargeError(
          `The upload's reports hold more than ${limits.inflatedBytes} bytes (coverage.limits.inflatedBytes); nothing was stored`,
        );
      }
      const problem = ratioProblem(`The report '${name}'`, ofReport, limits);
      if (problem) {
        throw problem;
      }
      yield chunk;
    }
  }

  function checkFile(path: string): void {
    usage.files += 1;
    if (usage.files > limits.files) {
      throw new PayloadTooLargeError(
        `The upload's reports list more than ${limits.files} source files (coverage.limits.files); nothing was stored`,
      );
    }
    if (Buffer.byteLength(path) > limits.pathBytes) {
      throw new InputError(
        `a path is longer than ${
          limits.pathBytes
        } bytes (coverage.limits.pathBytes): ${JSON.stringify(
          path.slice(0, 80),
        )}`,
      );
    }
  }

  return {
    sent,
    formats: formats.map(format => ({
      id: format.id,
      title: format.title,
      hitsPolicy: format.hitsPolicy,
      detect: (head, fileName) => format.detect(head, fileName),
      parse: (report, sink, context) =>
        format.parse(
          counted(report, context.fileName),
          file => {
            checkFile(file.path);
            sink(file);
          },
          context,
        ),
    })),
  };
}
