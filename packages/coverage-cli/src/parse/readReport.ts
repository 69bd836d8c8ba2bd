import {
  ParsedReport,
  parseReport,
} from '@backstage-coverage/plugin-coverage-node';
import { ReportFile, readError, readReportFile } from '../input/ReportFile';

export async function readReport(
  file: ReportFile,
  format?: string,
): Promise<ParsedReport> {
  try {
    return await parseReport({
      stream: readReportFile(file),
      fileName: file.name,
      format,
    });
  } catch (error) {
    throw readError(file.name, error);
  }
}
