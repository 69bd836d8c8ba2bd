import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { testsByFlag } from '../measure-self.mjs';
import { ownUploads } from './ownUploads.mjs';

test('tests over HTTP or on a database count as integration tests', async () => {
  const files = {
    'a.test.ts': 'expect(percentOf({ covered: 1, total: 2 })).toBe(50);',
    'b.test.ts': 'const { server } = await startTestBackend({ features });',
    'c.test.ts':
      "const databases = TestDatabases.create({ ids: ['SQLITE_3'] });",
  };
  const flags = await testsByFlag(Object.keys(files), path => files[path]);
  assert.deepEqual(flags, {
    unit: ['a.test.ts'],
    integration: ['b.test.ts', 'c.test.ts'],
  });
});

test('reports are those of the package that they are uploaded for', async () => {
  const uploads = await ownUploads();
  assert.ok(uploads.length > 0);
  for (const { entityRef, report, commit, flag } of uploads) {
    assert.match(commit, /^[0-9a-f]{40}$/);
    assert.ok(['unit', 'integration', 'browser'].includes(flag));
    const text = gunzipSync(await readFile(report)).toString();
    const folders = new Set(
      Array.from(
        text.matchAll(/^SF:([^/]+\/[^/]+)\//gm),
        ([, folder]) => folder,
      ),
    );
    assert.equal(folders.size, 1, entityRef);
    assert.match(text, /^DA:\d+,[1-9]/m);
  }
});
