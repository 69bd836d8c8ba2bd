import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Git's answer; nothing where there is no Git, checkout or answer. */
export async function git(
  cwd: string,
  ...args: string[]
): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', args, { cwd });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Git's answer line by line, as long as it may be; nothing where there is none. */
export async function* gitLines(
  cwd: string,
  ...args: string[]
): AsyncGenerator<string> {
  const child = spawn('git', args, {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Without Git the lines end at once.
  child.on('error', () => {});
  try {
    yield* createInterface({ input: child.stdout, crlfDelay: Infinity });
  } finally {
    child.kill();
  }
}
