import { Command } from 'commander';

export interface ParseOptions {
  format?: string;
  json?: boolean;
}

export function addParseCommand(
  program: Command,
  parse: (files: string[], options: ParseOptions) => Promise<void>,
): void {
  program
    .command('parse')
    .summary('show what coverage reports say')
    .description(
      `Read coverage reports and show their totals.

Reports are recognised by their content, not by their name; gzip is unpacked.
Several reports are also merged: a line that occurs in more than one of them
counts once, and is covered when any of them covers it.`,
    )
    .argument('<file...>', 'coverage reports')
    .option(
      '-f, --format <id>',
      'read every file as this format, e.g. lcov or cobertura; an unknown one lists them all',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  coverage parse coverage/lcov.info
  coverage parse unit.xml integration.xml --json
  coverage parse report.txt --format lcov`,
    )
    .action(parse);
}
