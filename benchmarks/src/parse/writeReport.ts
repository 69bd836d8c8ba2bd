import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { measuredFiles } from '../data/measuredFiles';
import { ReportFormat, REPORTS } from '../data/reports';
import { LINES } from './formats';

/** A report in a file. */
export interface WrittenReport {
  format: ReportFormat;
  path: string;
  /** Source files in it. */
  files: number;
  bytes: number;
}

/** Never holds more than a part of it in memory. */
export async function writeReport(
  dir: string,
  format: ReportFormat,
  files: number,
): Promise<WrittenReport> {
  const { fileName, write } = REPORTS[format];
  const path = join(dir, `${files}-${fileName}`);
  await pipeline(
    Readable.from(write(measuredFiles({ files, lines: LINES }))),
    createWriteStream(path),
  );
  return { format, path, files, bytes: (await stat(path)).size };
}
