import { Finding } from '@backstage-coverage/plugin-coverage-common';
import {
  CoverageFormat,
  FilePacking,
  packReport,
} from '@backstage-coverage/plugin-coverage-node';
import { UploadLimits } from '../config';
import { limitFormats, ReportUsage } from './limitFormats';
import { ParseTime, timeFormat } from './timeFormat';

export interface ReportToRead {
  fileName: string;
  stream: AsyncIterable<Uint8Array>;
  formats: readonly CoverageFormat[];
  limits: UploadLimits;
  /** Of the upload so far, which it adds to. */
  usage: ReportUsage;
  onParsed: (time: ParseTime) => void;
}

/** What a report says beside its files. */
export interface ReportSummary {
  /** Id. */
  format: string;
  /** Folders that it names, which its paths may be relative to. */
  sources: string[];
  findings: Finding[];
}

/**
 * Reads a report to its end in slices, in whichever thread.
 *
 * @param packing - how its files are held until then, and given
 * @throws InputError that names the report, its format and the reason;
 * PayloadTooLargeError over a limit
 */
export async function readReport<Packed>(
  { fileName, stream, formats, limits, usage, onParsed }: ReportToRead,
  packing: FilePacking<Packed>,
): Promise<ReportSummary & { files: Map<string, Packed> }> {
  const limited = limitFormats(
    formats.map(format => timeFormat(format, onParsed)),
    limits,
    usage,
  );
  const { files, format, sources, findings } = await packReport(
    {
      stream: limited.sent(stream),
      fileName,
      formats: limited.formats,
      limits: { maxBytes: Infinity, maxDocumentBytes: limits.documentBytes },
    },
    packing,
  );
  return { format, sources, findings, files };
}
