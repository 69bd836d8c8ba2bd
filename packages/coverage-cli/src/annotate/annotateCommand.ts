import { Command } from 'commander';

export interface AnnotateOptions {
  path?: string;
  target?: string;
  targetDate?: string;
  tier?: string;
  notifications: boolean;
  entity?: string;
  all?: boolean;
  write?: boolean;
  json?: boolean;
}

export function addAnnotateCommand(
  program: Command,
  annotate: (
    file: string | undefined,
    options: AnnotateOptions,
  ) => Promise<void>,
): void {
  program
    .command('annotate')
    .summary('switch coverage on for the components of catalog-info.yaml')
    .description(
      `Add the annotations of the coverage plugin to the components of a catalog file.

Shows what would change; --write changes it. Everything else in the file stays as
it is: comments, order, quotes, indentation and line ends.`,
    )
    .argument('[file]', 'catalog file (default: catalog-info.yaml)')
    .optionsGroup('What is annotated:')
    .option(
      '-e, --entity <name>',
      'only this one, e.g. checkout or api:default/checkout (default: every component)',
    )
    .option(
      '--all',
      'every catalog-info.yaml of the checkout; --path is the folder of each. Components that say "false" stay off',
    )
    .optionsGroup('What is said:')
    .option(
      '--path <folder>',
      "the component's folder in its repository, e.g. services/payments",
    )
    .option('--target <percent>', 'line coverage to reach, e.g. 80')
    .option('--target-date <date>', 'when it is due, e.g. 2027-06-30')
    .option('--tier <tier>', 'how much depends on it, in your own words')
    .option('--no-notifications', 'do not tell its owners what happens')
    .optionsGroup('Output:')
    .option('-w, --write', 'write the files (default: only show the change)')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  coverage annotate
  coverage annotate --target 80 --target-date 2027-06-30 --write
  coverage annotate services/catalog-info.yaml --entity payments --tier critical
  coverage annotate --all --write`,
    )
    .action(annotate);
}
