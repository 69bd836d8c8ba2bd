import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `coverage` commands that its parent sends, in one process: starting one
 * for each of some hundred uploads would take a minute.
 */
const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { runCli } = require('../packages/coverage-cli/src/runCli');

// Nobody waits for the answer any more.
process.on('disconnect', () => process.exit());

process.on('message', async ({ id, args }) => {
  const printed = { stdout: '', stderr: '' };
  const code = await runCli(args, {
    cwd: process.cwd(),
    env: process.env,
    stdout: text => {
      printed.stdout += text;
    },
    stderr: text => {
      printed.stderr += text;
    },
    sleep: ms => sleep(ms),
  });
  process.send({ id, code, ...printed });
});
