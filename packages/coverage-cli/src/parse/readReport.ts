import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  coverageFormats,
  ParsedReport,
  parseReport,
} from '@backstage-coverage/plugin-coverage-node';
import { CliError } from '../CliError';
import { ReportFile, readError, readReportFile } from '../input/ReportFile';

export async function readReport(
  file: ReportFile,
  format?: string,
): Promise<ParsedReport> {
  if (format && !coverageFormats.some(({ id }) => id === format)) {
    const known = coverageFormats.map(({ id }) => id).join(', ');
    throw new CliError(
      `There is no format "${format}"; the formats are ${known}.`,
    );
  }
  try {
    return await parseReport({
      stream: plainBytes(file),
      fileName: file.name,
      format,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) {
      throw new CliError(`${file.name} is a damaged or cut off gzip file.`);
    }
    throw readError(file.name, error);
  }
}

function plainBytes(file: ReportFile) {
  const stored = readReportFile(file);
  // An error on either side reaches the reader through the unpacked stream.
  return file.gzipped ? pipeline(stored, createGunzip(), () => {}) : stored;
}
