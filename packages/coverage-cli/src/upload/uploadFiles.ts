import { join } from 'node:path';
import { CliContext } from '../CliContext';
import { git } from '../git/git';
import { namedOrFound } from '../input/discoverReports';
import { findReportFiles } from '../input/ReportFile';
import { planFileIn } from '../scan/planFile';
import { scanWithProgress } from '../scan/scanWithProgress';
import { UploadFile } from './multipart';
import { UploadOptions } from './uploadCommand';

/**
 * The files of an upload, looked at before any is sent. What the repository
 * says of itself comes before the reports, which it explains.
 *
 * @throws CliError when a file cannot be read, and when no report is found
 */
export async function findUploadFiles(
  named: string[],
  options: UploadOptions,
  { cwd }: CliContext,
): Promise<UploadFile[]> {
  const reports = await namedOrFound(named, cwd);
  const root = (await git(cwd, 'rev-parse', '--show-toplevel')) ?? cwd;
  const config = options.config ?? configOf(root);
  return [
    ...(await found('inventory', options.inventory || undefined, cwd)),
    ...(await found('config', config, cwd)),
    ...(await found('report', reports, cwd)),
  ];
}

async function found(
  field: UploadFile['field'],
  names: string | string[] | undefined,
  cwd: string,
): Promise<UploadFile[]> {
  const files = await findReportFiles([names ?? []].flat(), cwd);
  return files.map(file => ({ ...file, field }));
}

function configOf(folder: string): string | undefined {
  const name = planFileIn(folder);
  return name === undefined ? undefined : join(folder, name);
}

/** The files and tests of a checkout, as the part of an upload that tells them. */
export async function scannedInventory(
  checkout: string,
  context: CliContext,
): Promise<UploadFile> {
  const inventory = await scanWithProgress(
    checkout,
    { since: '1.year', now: new Date() },
    context,
  );
  const content = Buffer.from(JSON.stringify(inventory));
  return {
    field: 'inventory',
    name: 'inventory.json',
    path: join(checkout, 'inventory.json'),
    bytes: content.length,
    gzipped: false,
    content,
  };
}
