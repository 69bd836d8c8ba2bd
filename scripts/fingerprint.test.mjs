import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { fingerprint, Record } from './fingerprint.mjs';

let dir;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(dir, 'src'));
  writeFileSync(join(dir, 'src/a.ts'), 'a');
});

test('stays the same when a file is written again with the same content', () => {
  const before = fingerprint([dir]);
  writeFileSync(join(dir, 'src/a.ts'), 'a');
  assert.equal(fingerprint([dir]), before);
});

test('changes with a content, a name and a new file', () => {
  const seen = new Set([fingerprint([dir])]);
  writeFileSync(join(dir, 'src/a.ts'), 'b');
  seen.add(fingerprint([dir]));
  renameSync(join(dir, 'src/a.ts'), join(dir, 'src/b.ts'));
  seen.add(fingerprint([dir]));
  writeFileSync(join(dir, 'src/c.ts'), '');
  seen.add(fingerprint([dir]));
  assert.equal(seen.size, 4);
});

test('leaves out ignored files and files that do not exist', () => {
  const before = fingerprint([dir]);
  writeFileSync(join(dir, 'src/a.test.ts'), 'a');
  assert.equal(
    fingerprint([dir, join(dir, 'missing')], { ignore: /\.test\.ts$/ }),
    before,
  );
});

test('a record matches only what was written last', () => {
  const record = new Record(join(dir, 'state/built'));
  assert.equal(record.matches('1'), false);
  record.write('1');
  assert.equal(record.matches('1'), true);
  assert.equal(record.matches('2'), false);
});
