import { CliContext } from '../CliContext';
import { findReportFiles } from '../input/ReportFile';
import { formatTotals } from './formatTotals';
import { ParseOptions } from './parseCommand';
import { readReports } from './readReports';

/** `coverage parse`: reads the reports and prints their totals. */
export async function parse(
  names: string[],
  options: ParseOptions,
  context: CliContext,
): Promise<void> {
  const files = await findReportFiles(names, context.cwd);
  const result = await readReports(files, options.format);
  context.stdout(
    options.json
      ? `${JSON.stringify(result, null, 2)}\n`
      : formatTotals(result),
  );
}
