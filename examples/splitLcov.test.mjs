import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { splitLcov } from './splitLcov.mjs';

const record = path => `TN:\nSF:${path}\nDA:1,1\nend_of_record\n`;

test('each record goes to the part of its folder', async t => {
  const outDir = await mkdtemp(join(tmpdir(), 'split-lcov-'));
  t.after(() => rm(outDir, { recursive: true }));
  const report = join(outDir, 'lcov.info');
  await writeFile(
    report,
    [
      'plugins/coverage/src/a.ts',
      'plugins/coverage-node/src/b.ts',
      'scripts/c.mjs',
      'plugins/coverage/src/d.ts',
    ]
      .map(record)
      .join(''),
  );

  const parts = await splitLcov(report, {
    folders: ['plugins/coverage', 'plugins/coverage-node', 'packages/app'],
    outDir,
  });

  const contents = {};
  for (const [folder, path] of parts) {
    contents[folder] = await readFile(path, 'utf8');
  }
  assert.deepEqual(contents, {
    'plugins/coverage':
      record('plugins/coverage/src/a.ts') + record('plugins/coverage/src/d.ts'),
    'plugins/coverage-node': record('plugins/coverage-node/src/b.ts'),
  });
});
