import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runCli } from './runCli';

/**
 * Runs the command of this process and sets its exit code.
 *
 * @public
 */
export async function main(): Promise<void> {
  // A scan keeps a little of much that it reads: young heaps that grow, one for each
  // thread, would take a third more memory and save no time.
  setFlagsFromString('--semi-space-growth-factor=1');
  // `coverage parse ... | head` closes the pipe early: no reason to complain.
  process.stdout.on('error', error => {
    process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2);
  });
  process.exitCode = await runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: text => void process.stdout.write(text),
    stderr: text => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    isResultOnTerminal: process.stdout.isTTY,
    sleep: ms => sleep(ms),
  });
}
