import { annotate } from '../annotate/annotate';
import { check } from '../check/check';
import { completion } from '../completion/completion';
import { init } from '../init/init';
import { parse } from '../parse/parse';
import { runCli } from '../runCli';
import { scan } from '../scan/scan';
import { upload } from '../upload/upload';

/** What a command line left behind. */
export interface CommandRun {
  code: number;
  stdout: string;
  stderr: string;
  /** Pauses that it would have made, in milliseconds. */
  waits: number[];
}

/** Runs a command line inside this process, without waiting. */
export async function runCommand(
  args: string[],
  {
    cwd,
    env = {},
    ...terminal
  }: {
    cwd: string;
    env?: Record<string, string>;
    isTerminal?: boolean;
    isResultOnTerminal?: boolean;
  },
): Promise<CommandRun> {
  const run: CommandRun = { code: -1, stdout: '', stderr: '', waits: [] };
  const context = {
    cwd,
    env,
    ...terminal,
    stdout: (text: string) => {
      run.stdout += text;
    },
    stderr: (text: string) => {
      run.stderr += text;
    },
    sleep: async (ms: number) => {
      run.waits.push(ms);
    },
  };
  run.code = await runCli(args, context, {
    annotate,
    check,
    completion,
    init,
    parse,
    scan,
    upload,
  });
  return run;
}
