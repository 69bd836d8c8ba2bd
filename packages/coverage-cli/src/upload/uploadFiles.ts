import { findReportFiles } from '../input/ReportFile';
import { UploadFile } from './multipart';
import { UploadOptions } from './uploadCommand';

/**
 * All files of an upload, looked at before any is sent. What the repository
 * says of itself comes before the reports, which it explains.
 */
export async function findUploadFiles(
  reports: string[],
  { inventory, config }: UploadOptions,
  cwd: string,
): Promise<UploadFile[]> {
  const named = [
    ...(inventory ? [{ field: 'inventory' as const, name: inventory }] : []),
    ...(config ? [{ field: 'config' as const, name: config }] : []),
    ...reports.map(name => ({ field: 'report' as const, name })),
  ];
  const found = await findReportFiles(
    named.map(({ name }) => name),
    cwd,
  );
  return found.map((file, i) => ({ ...file, field: named[i].field }));
}
