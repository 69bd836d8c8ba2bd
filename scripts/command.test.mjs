import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './command.mjs';
import { explainNetwork } from './Problem.mjs';

const logDir = mkdtempSync(join(tmpdir(), 'command-'));
const node = (script, name) =>
  run(process.execPath, ['-e', script], { name, logDir, tailLines: 2 });

test('returns what was printed and keeps it in a log', async () => {
  const output = await node("console.log('hello')", 'fine');
  assert.equal(output, 'hello\n');
  assert.equal(readFileSync(join(logDir, 'fine.log'), 'utf8'), 'hello\n');
});

test('a failure shows the last lines, the exit code and the log', async () => {
  await assert.rejects(
    node("console.log('1\\n2\\n3'); process.exitCode = 4", 'broken'),
    {
      message: `2\n3\n\nbroken failed (exit code 4). Full log: ${join(
        logDir,
        'broken.log',
      )}`,
    },
  );
});

test('a missing network is one sentence', async () => {
  const download = () =>
    node("throw new Error('getaddrinfo ENOTFOUND example.org')", 'network');
  await assert.rejects(explainNetwork(download), {
    message: /^The package registry cannot be reached: [^\n]+$/,
  });
});

test('another failure of a download stays what it is', async () => {
  const download = () =>
    node("console.log('x'.repeat(1e3), 'ENOTFOUND'); process.exit(1)", 'crash');
  await assert.rejects(explainNetwork(download), /crash failed/);
});
