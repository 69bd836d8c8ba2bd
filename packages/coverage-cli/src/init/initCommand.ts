import { Command } from 'commander';

export interface InitOptions {
  report?: string[];
  force?: boolean;
  stdout?: boolean;
  json?: boolean;
}

export function addInitCommand(
  program: Command,
  init: (folder: string | undefined, options: InitOptions) => Promise<void>,
): void {
  program
    .command('init')
    .summary('write a .coverage-plan.yaml to begin with')
    .description(
      `Scan a checkout and write a .coverage-plan.yaml with comments: areas from the
folders, test kinds from the tests, and a target.

It changes no number: a scan counts the same with it as without. Rename the areas,
state targets and priorities, and commit it; "coverage scan" shows what comes of it.`,
    )
    .argument('[dir]', 'folder of the checkout (default: this one)')
    .option(
      '--report <file...>',
      'coverage reports that targets are proposed from (default: those found in the folder)',
    )
    .option('--force', 'replace the file that is there')
    .option('--stdout', 'print it, write nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  coverage init
  coverage init services/payments --report coverage/lcov.info
  coverage init --stdout | less`,
    )
    .action(init);
}
