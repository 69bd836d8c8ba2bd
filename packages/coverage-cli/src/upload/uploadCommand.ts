import { Command } from 'commander';

export interface UploadOptions {
  entity?: string;
  repository?: string;
  commit?: string;
  branch?: string;
  parents?: string;
  committedAt?: string;
  flag?: string;
  partial?: boolean;
  /** File, or `false` for none. */
  inventory?: string | false;
  config?: string;
  buildUrl?: string;
  pullRequest?: string;
  url?: string;
  tokenEnv: string;
  dryRun?: boolean;
  wait?: boolean;
  failOnError?: boolean;
  json?: boolean;
}

export function addUploadCommand(
  program: Command,
  upload: (files: string[], options: UploadOptions) => Promise<void>,
): void {
  program
    .command('upload')
    .summary('send coverage reports to the portal')
    .description(
      `Send the coverage reports of one commit to a Backstage portal.

Reports are found by their usual names when none is named. Commit, branch, pull
request and build come from the CI that runs (20 are known) and from Git, of a
pull request its head. The files and tests of the checkout, and the repository's
.coverage-plan.yaml, go along. Send all reports of one kind of test in one go: the
same commit and flag again replaces what was sent before.`,
    )
    .argument(
      '[file...]',
      'coverage reports, plain or gzip (default: those found here)',
    )
    .optionsGroup('What was measured:')
    .option(
      '-e, --entity <ref>',
      'catalog entity, e.g. component:default/checkout (default: that of catalog-info.yaml)',
    )
    .option(
      '-r, --repository <url>',
      'in place of --entity: repository whose entities get the files under their paths',
    )
    .option(
      '-c, --commit <sha>',
      'commit (default: what the CI builds, else HEAD)',
    )
    .option(
      '-b, --branch <name>',
      'branch (default: from the CI, else that of the checkout)',
    )
    .option(
      '--parents <shas>',
      'commits right before it, with commas between (default: from Git)',
    )
    .option(
      '--committed-at <time>',
      "the commit's time, ISO 8601 with offset (default: from Git)",
    )
    .option(
      '--flag <name>',
      'kind of test or part of the code: unit, integration, e2e',
    )
    .option(
      '--partial',
      'replace only the files that the reports name, not all of the flag',
    )
    .option(
      '--inventory <file>',
      "the repository's files and tests at this commit, JSON (default: scanned)",
    )
    .option('--no-inventory', 'do not send the files and tests')
    .option(
      '--config <file>',
      "the repository's areas and targets (default: its .coverage-plan.yaml)",
    )
    .option('--build-url <url>', 'page of the CI job (default: from the CI)')
    .option(
      '--pull-request <id>',
      'number of the pull request (default: from the CI)',
    )
    .optionsGroup('Where to:')
    .option(
      '-u, --url <url>',
      'base URL of the portal (default: $COVERAGE_URL)',
    )
    .option(
      '--token-env <name>',
      "environment variable with the portal's token",
      'COVERAGE_TOKEN',
    )
    .optionsGroup('Output:')
    .option('--wait', 'also tell target, level and gaps, once they are known')
    .option(
      '--fail-on-error',
      'fail when the portal cannot be reached or refuses the upload',
    )
    .option('--dry-run', 'show what would be sent, send nothing')
    .option('--json', "print the portal's answer as JSON")
    .addHelpText(
      'after',
      `
Environment:
  COVERAGE_URL    base URL of the portal, e.g. https://backstage.example.com
  COVERAGE_TOKEN  token that the portal accepts (backend.auth.externalAccess)

Examples:
  coverage upload --flag unit
  coverage upload coverage/lcov.info --entity component:default/checkout
  coverage upload unit.xml more/*.xml -e component:default/checkout --flag unit
  coverage upload lcov.info -r https://github.com/acme/shop --flag unit
  coverage upload lcov.info -e component:default/checkout --dry-run

With --fail-on-error a failed upload fails the job; wrong usage always does.
A busy or restarting portal (429, 502, 503, 504, connection refused or reset)
is tried 4 times within about 7 seconds, or when it asks for it (Retry-After).`,
    )
    .action(upload);
}
