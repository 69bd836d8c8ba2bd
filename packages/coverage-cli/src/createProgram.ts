import { Command } from 'commander';
import { version } from '../package.json';
import { CliContext } from './CliContext';
import { Commands } from './Commands';
import { addParseCommand } from './parse/parseCommand';
import { addUploadCommand } from './upload/uploadCommand';

/** The command line: names, options and help. The work is loaded when it runs. */
export function createProgram(
  context: CliContext,
  commands: Commands,
): Command {
  const program = new Command('coverage')
    .description(
      'Read test coverage reports and send them to a Backstage portal.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: text => context.stdout(text),
      writeErr: text => context.stderr(text),
    });

  addParseCommand(program, (files, options) =>
    commands.parse(files, options, context),
  );
  addUploadCommand(program, (files, options) =>
    commands.upload(files, options, context),
  );

  return program.addHelpText(
    'after',
    `
Examples:
  What does a report say?
    coverage parse coverage/lcov.info

  Send it from a CI job:
    COVERAGE_URL=https://backstage.example.com COVERAGE_TOKEN=... \\
      coverage upload coverage/lcov.info --entity component:default/checkout

Exit codes:
  0  done
  1  a coverage gate was not passed (no command of this version has one)
  2  wrong usage, unreadable input or refused upload

"coverage help <command>" tells more about a command.`,
  );
}
