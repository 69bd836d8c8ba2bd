import { Inventory } from '@backstage-coverage/plugin-coverage-common';
import { CliContext } from '../CliContext';
import { formatNumber } from '../formatCount';
import { ProgressLine } from '../ProgressLine';
import { ScanOptions, scanRepository } from './scanRepository';

/**
 * Reads a checkout into an inventory and tells on a terminal how far it is.
 *
 * @param root - absolute path of the folder
 * @throws CliError when the folder cannot be read
 */
export async function scanWithProgress(
  root: string,
  options: Omit<ScanOptions, 'onProgress'>,
  context: CliContext,
): Promise<Inventory> {
  const progress = new ProgressLine(context);
  try {
    return await scanRepository(root, {
      ...options,
      onProgress: read => progress.show(`Reading ${formatNumber(read)} files`),
    });
  } finally {
    progress.clear();
  }
}
