import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';

const bin = fileURLToPath(
  new URL('../packages/coverage-cli/bin/coverage', import.meta.url),
);

/**
 * Runs the `coverage` command with this Node and returns what it printed.
 * Fails with the command's own sentence.
 */
export async function coverage(args, { cwd, token }) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', bin, ...args],
    {
      cwd,
      env: { ...process.env, COVERAGE_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) {
    throw new Error(stderr.trim().replace(/^error: /m, ''));
  }
  return stdout;
}
