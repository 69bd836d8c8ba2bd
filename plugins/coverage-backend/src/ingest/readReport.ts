import { Finding } from '@backstage-coverage/plugin-coverage-common';
import {
  CoverageFormat,
  packReport,
} from '@backstage-coverage/plugin-coverage-node';
import { UploadLimits } from '../config';
import { PackedFile, packFile, unpackFile } from '../storage/PackedFile';
import { Turns } from '../time/Turns';
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
 * @param onFile - gets each file once, packed
 * @throws InputError that names the report, its format and the reason;
 * PayloadTooLargeError over a limit
 */
export async function readReport(
  { fileName, stream, formats, limits, usage, onParsed }: ReportToRead,
  onFile: (file: PackedFile) => Promise<void> | void,
): Promise<ReportSummary> {
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
    // Packed they take a tenth.
    { pack: packFile, unpack: unpackFile },
  );
  const turns = new Turns();
  for (const [path, file] of files) {
    files.delete(path);
    await onFile(file);
    await turns.pass();
  }
  return { format, sources, findings };
}
