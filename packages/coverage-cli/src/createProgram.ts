import { Command } from 'commander';
import { version } from '../package.json';
import { addAnnotateCommand } from './annotate/annotateCommand';
import { addCheckCommand } from './check/checkCommand';
import { CliContext } from './CliContext';
import { Commands } from './Commands';
import { addCompletionCommand } from './completion/completionCommand';
import { addInitCommand } from './init/initCommand';
import { addParseCommand } from './parse/parseCommand';
import { addScanCommand } from './scan/scanCommand';
import { addUploadCommand } from './upload/uploadCommand';

/** The command line: names, options and help. The work is loaded when it runs. */
export function createProgram(
  context: CliContext,
  commands: Commands,
): Command {
  const program = new Command('coverage')
    .description(
      'Find what tests of a repository reach, and tell a Backstage portal.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: text => context.stdout(text),
      writeErr: text => context.stderr(text),
      outputError: (text, write) => {
        // With --json it is told as JSON, by who catches it.
        if (!context.errorsAsJson) {
          write(text);
        }
      },
    });

  addParseCommand(program, (files, options) =>
    commands.parse(files, options, context),
  );
  addScanCommand(program, (folder, options) =>
    commands.scan(folder, options, context),
  );
  addCheckCommand(program, (files, options) =>
    commands.check(files, options, context),
  );
  addUploadCommand(program, (files, options) =>
    commands.upload(files, options, context),
  );

  addInitCommand(program, (folder, options) =>
    commands.init(folder, options, context),
  );
  addAnnotateCommand(program, (file, options) =>
    commands.annotate(file, options, context),
  );

  addCompletionCommand(program, (shell, options) =>
    commands.completion({ shell, program }, options, context),
  );

  // Written in short lines; wrapped for the terminal that shows them.
  for (const command of program.commands) {
    command.description(command.description().replace(/(?<!\n)\n(?!\n)/g, ' '));
  }

  return program.addHelpText(
    'after',
    `
Examples:
  What is tested here, and what should be tested next?
    coverage scan

  Name its areas, test kinds and target, then switch it on in the portal.
    coverage init
    coverage annotate --write

  What does a report say?
    coverage parse coverage/lcov.info

  Does this change have the tests that it needs?
    coverage check --base origin/main --patch 80

  Send it from a CI job:
    COVERAGE_URL=https://backstage.example.com COVERAGE_TOKEN=... \\
      coverage upload coverage/lcov.info --entity component:default/checkout

Exit codes:
  0  done
  1  a gate was not passed: check, or --fail-on of scan
  2  wrong usage, unreadable input or refused upload

"coverage help <command>" tells more about a command.`,
  );
}
