import { CommanderError } from 'commander';
import { CliContext } from './CliContext';
import { Commands, lazyCommands } from './Commands';
import { createProgram } from './createProgram';
import { GateError } from './GateError';
import { printError } from './printError';

const GATE_NOT_PASSED = 1;
const FAILED = 2;

/** Runs one command line and returns its exit code. */
export async function runCli(
  args: string[],
  given: CliContext,
  commands: Commands = lazyCommands,
): Promise<number> {
  const context = { ...given, errorsAsJson: asksForJson(args) };
  try {
    await createProgram(context, commands).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) {
        return 0;
      }
      if (context.errorsAsJson) {
        printError(context, 'usage', error.message.replace(/^error: /, ''));
      }
      return FAILED;
    }
    if (error instanceof GateError) {
      printError(context, 'gate', error.message);
      return GATE_NOT_PASSED;
    }
    printError(context, 'failed', describe(error, context));
    return FAILED;
  }
}

/** Seen before the words are understood, since they may not be. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}

function describe(error: unknown, { env }: CliContext): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  // By name, because several copies of a package may be installed.
  const expected = ['CliError', 'InputError'].includes(error.name);
  if (env.COVERAGE_DEBUG) {
    return error.stack ?? error.message;
  }
  return expected
    ? error.message
    : `${error.message} (set COVERAGE_DEBUG=1 for the details)`;
}
