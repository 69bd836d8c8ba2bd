import { Command, Option } from 'commander';
import { oneOf } from '../oneOf';

export interface ScanCommandOptions {
  config?: string;
  report?: string[];
  area?: string[];
  format: 'markdown' | 'json' | 'inventory';
  output?: string;
  failOn?: 'error' | 'warning';
  history: boolean;
  since: string;
  json?: boolean;
}

export function addScanCommand(
  program: Command,
  scan: (
    folder: string | undefined,
    options: ScanCommandOptions,
  ) => Promise<void>,
): void {
  program
    .command('scan')
    .summary('report what the tests of a checkout reach, without a portal')
    .description(
      `Read a checkout and report what is tested, what is not, and what to test next.

Nothing of the project is run or imported: files, imports, test functions and
configuration are read from their text, and churn from the Git history. Coverage
reports that lie in the checkout, or are named with --report, add measured lines.`,
    )
    .argument('[dir]', 'folder of the checkout (default: this one)')
    .optionsGroup('What is read:')
    .option(
      '--config <file>',
      'areas, targets and exceptions (default: .coverage-plan.yaml of the folder)',
    )
    .option(
      '--report <file...>',
      'coverage reports to add (default: those found in the folder)',
    )
    .option('--no-history', 'leave the Git history out')
    .option('--since <date>', 'how far back the history counts', '1.year')
    .optionsGroup('Output:')
    .addOption(
      oneOf(new Option('--format <format>', 'what to print'), [
        'markdown',
        'json',
        'inventory',
      ]).default('markdown'),
    )
    .option('--json', 'short for --format json')
    .option('--area <name...>', 'only these areas, in JSON')
    .option('-o, --output <file>', 'write to a file')
    .addOption(
      oneOf(
        new Option(
          '--fail-on <severity>',
          'end with 1 when a finding is at least that severe',
        ),
        ['error', 'warning'],
      ),
    )
    .addHelpText(
      'after',
      `
Examples:
  coverage scan
  coverage scan services/payments --report coverage/lcov.info
  coverage scan --json | jq '.areas[] | {name, files}'
  coverage scan --format inventory -o inventory.json`,
    )
    .action(scan);
}
