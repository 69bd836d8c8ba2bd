import { Command, InvalidArgumentError, Option } from 'commander';
import { oneOf } from '../oneOf';

export type CheckFormat = 'table' | 'markdown' | 'github' | 'json';

export interface CheckOptions {
  base?: string;
  baseReport?: string[];
  config?: string;
  project?: number;
  patch?: number;
  maxDrop?: number;
  minPatchLines: number;
  areas?: boolean;
  entity?: string;
  url?: string;
  tokenEnv: string;
  comment?: boolean;
  apiUrl?: string;
  format: CheckFormat;
  json?: boolean;
}

export function addCheckCommand(
  program: Command,
  check: (files: string[], options: CheckOptions) => Promise<void>,
): void {
  program
    .command('check')
    .summary('gate a change by its coverage')
    .description(
      `Judge the coverage of a checkout, and of what changed since a base.

Patch coverage is that of the added and changed lines that reports count as code.
Lines that lost coverage without being touched are listed where the base's reports
are given. Taking covered code away is no drop.`,
    )
    .argument('[file...]', 'coverage reports (default: those found here)')
    .optionsGroup('What is compared:')
    .option(
      '--base <ref>',
      "commit or branch to compare with, from where the change forked (default: the pull request's base in CI)",
    )
    .option('--base-report <file...>', "coverage reports of the base's commit")
    .option(
      '-e, --entity <ref>',
      "take the base's totals from the portal, of this entity",
    )
    .option(
      '-u, --url <url>',
      'base URL of the portal (default: $COVERAGE_URL)',
    )
    .option(
      '--token-env <name>',
      "environment variable with the portal's token",
      'COVERAGE_TOKEN',
    )
    .optionsGroup('What is asked for:')
    .option('--project <percent>', 'line coverage of the whole', percent)
    .option('--patch <percent>', 'line coverage of the change', percent)
    .option(
      '--max-drop <points>',
      'percentage points that line coverage may fall below the base',
      percent,
    )
    .option(
      '--min-patch-lines <count>',
      'patches with fewer counted lines pass',
      count,
      0,
    )
    .option('--areas', 'the targets of the areas of .coverage-plan.yaml')
    .option('--config <file>', 'another .coverage-plan.yaml')
    .optionsGroup('Output:')
    .addOption(
      oneOf(new Option('--format <format>', 'what to print'), [
        'table',
        'markdown',
        'github',
        'json',
      ]).default('table'),
    )
    .option('--json', 'short for --format json')
    .option(
      '--comment',
      'also write it to the pull request, one comment that is kept up to date',
    )
    .option('--api-url <url>', 'API of the code host (default: from the CI)')
    .addHelpText(
      'after',
      `
Environment:
  GITHUB_TOKEN, GITLAB_TOKEN  token that may comment, for --comment

Examples:
  coverage check --patch 80 --base origin/main
  coverage check lcov.info --base-report base/lcov.info --max-drop 0.5
  coverage check --project 75 --patch 80 --min-patch-lines 5 --comment
  coverage check --format github --patch 80

Exit codes: 0 every question passed, 1 one did not, 2 wrong usage or input.`,
    )
    .action(check);
}

function percent(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100)) {
    throw new InvalidArgumentError('Expected a number from 0 to 100.');
  }
  return value;
}

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new InvalidArgumentError('Expected a whole number from 0 up.');
  }
  return Number(text);
}
