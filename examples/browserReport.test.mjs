import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathInRepository, writeBrowserReport } from './browserReport.mjs';

test('sources of the bundler are paths in the repository', () => {
  assert.equal(
    pathInRepository('webpack://app/../../plugins/coverage/src/a/B.tsx?12ab'),
    'plugins/coverage/src/a/B.tsx',
  );
  assert.equal(
    pathInRepository('app/packages/app/src/App.tsx'),
    'packages/app/src/App.tsx',
  );
  for (const other of [
    'plugins/coverage/src/a.module.css?1',
    'app/node_modules/x/plugins/y.ts',
    'webpack/runtime/chunk',
    'plugins/../node_modules/x/a.ts',
  ]) {
    assert.equal(pathInRepository(other), undefined, other);
  }
});

test('what the browser ran of a script is told of its source', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'browser-report-'));
  try {
    const [coverageDir, appDir, outDir] = ['scripts', 'app', 'out'].map(name =>
      join(dir, name),
    );
    await mkdir(coverageDir);
    await mkdir(join(appDir, 'static'), { recursive: true });
    const source =
      'function ran(){return 1}\nfunction idle(){return 2}\nran();\n';
    await writeFile(
      join(appDir, 'static', 'main.js.map'),
      JSON.stringify({
        version: 3,
        sources: ['webpack://app/../../plugins/coverage/src/main.ts'],
        sourcesContent: [source],
        names: [],
        // Each line is the line of the source, from its first column on.
        mappings: 'AAAA;AACA;AACA',
      }),
    );
    const at = text => source.indexOf(text);
    await writeFile(
      join(coverageDir, 'test.json'),
      JSON.stringify([
        {
          url: 'http://localhost/static/main.js',
          scriptId: '1',
          source,
          functions: [
            {
              functionName: '',
              isBlockCoverage: true,
              ranges: [{ startOffset: 0, endOffset: source.length, count: 1 }],
            },
            {
              functionName: 'ran',
              isBlockCoverage: true,
              ranges: [{ startOffset: 0, endOffset: at('\n'), count: 3 }],
            },
            {
              functionName: 'idle',
              isBlockCoverage: false,
              ranges: [
                {
                  startOffset: at('function idle'),
                  endOffset: at('\nran();'),
                  count: 0,
                },
              ],
            },
          ],
        },
        { url: 'http://localhost/other.js', source: 'a()', functions: [] },
      ]),
    );
    await writeBrowserReport({ coverageDir, appDir, outDir });
    const lcov = await readFile(join(outDir, 'lcov.info'), 'utf8');
    assert.match(lcov, /^SF:plugins\/coverage\/src\/main.ts$/m);
    assert.deepEqual(lcov.match(/^DA:.*$/gm), ['DA:1,3', 'DA:2,0', 'DA:3,1']);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
