import { CommanderError } from 'commander';
import { CliContext } from './CliContext';
import { Commands, lazyCommands } from './Commands';
import { createProgram } from './createProgram';
import { GateError } from './GateError';

const GATE_NOT_PASSED = 1;
const FAILED = 2;

/** Runs one command line and returns its exit code. */
export async function runCli(
  args: string[],
  context: CliContext,
  commands: Commands = lazyCommands,
): Promise<number> {
  try {
    await createProgram(context, commands).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : FAILED;
    }
    if (error instanceof GateError) {
      context.stderr(`${error.message}\n`);
      return GATE_NOT_PASSED;
    }
    context.stderr(`error: ${describe(error, context)}\n`);
    return FAILED;
  }
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
