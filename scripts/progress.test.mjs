import assert from 'node:assert/strict';
import { test } from 'node:test';
import { step } from './progress.mjs';

const recorder = isTTY => {
  const written = [];
  return { isTTY, write: text => written.push(text), written };
};

test('a log gets a line at the start and one at the end', async () => {
  const out = recorder(false);
  assert.equal(await step('Work', async () => 42, { out }), 42);
  assert.deepEqual(
    out.written.map(text => text.replace(/[\d.]+ s/, 'N s')),
    ['Work ...\n', 'Work: done in N s\n'],
  );
});

test('a terminal ends with one line in place of the spinner', async () => {
  const out = recorder(true);
  await step('Work', async () => {}, { out });
  const last = out.written.at(-1);
  assert.ok(last.startsWith('\r\x1b[K'));
  assert.match(last, /Work: done in [\d.]+ s\n$/);
});

test('a failure is shown and passed on', async () => {
  const out = recorder(false);
  const fail = async () => {
    throw new Error('no');
  };
  await assert.rejects(step('Work', fail, { out }), /no/);
  assert.match(out.written.at(-1), /^Work: failed in/);
});
