import assert from 'node:assert/strict';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { uploadToken } from './portal.mjs';

test('the upload token is made once and for its owner only', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'portal-')), 'state/token');
  const token = uploadToken(file);
  assert.match(token, /^[\w-]{32}$/);
  assert.equal(uploadToken(file), token);
  if (process.platform !== 'win32') {
    assert.equal(statSync(file).mode & 0o777, 0o600);
  }
});
