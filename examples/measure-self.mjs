import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import prettier from 'prettier';
import { writeBrowserReport } from './browserReport.mjs';
import { reportOf } from './own-packages/ownUploads.mjs';
import { splitLcov } from './splitLcov.mjs';
import { ownComponents } from './upload-self.mjs';

const root = dirname(import.meta.dirname);

/** Tests over HTTP or on a database are more than of a unit. */
const INTEGRATION =
  /startTestBackend|coverageBackends|TestDatabases|FakePortal|createServer\(/;

/** The repository's test files by what they test: a function, or parts together. */
export async function testsByFlag(paths, read) {
  const flags = { unit: [], integration: [] };
  for (const path of paths) {
    const flag = INTEGRATION.test(await read(path)) ? 'integration' : 'unit';
    flags[flag].push(path);
  }
  return flags;
}

/**
 * Measures the packages of this repository, each kind of test for itself, and
 * keeps the reports beside the demo, which loads them.
 */
async function measureSelf() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const flags = await testsByFlag(
    git('ls-files', '*.test.ts', '*.test.tsx')
      .split('\n')
      .filter(path => !path.includes('e2e-tests')),
    path => readFile(join(root, path), 'utf8'),
  );
  await mkdir(dirname(reportOf('', '')), { recursive: true });
  const outDir = await mkdtemp(join(tmpdir(), 'coverage-measure-'));
  try {
    for (const [flag, tests] of Object.entries(flags)) {
      await runTests(tests, join(outDir, flag));
      await keepReports(flag, join(outDir, flag));
    }
    await runBrowserTests(join(outDir, 'browser'));
    await keepReports('browser', join(outDir, 'browser'));
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  const [commit, committedAt] = git('log', '-1', '--format=%H %cI').split(' ');
  const measured = {
    commit,
    committedAt,
    flags: [...Object.keys(flags), 'browser'],
  };
  await writeFile(
    join(import.meta.dirname, 'own-packages', 'measured.json'),
    prettier.format(JSON.stringify(measured), { parser: 'json' }),
  );
}

/** A test that fails has run code all the same. */
async function runTests(tests, coverageDir) {
  await yarn([
    ...['backstage-cli', 'repo', 'test', '--watch=false', '--coverage'],
    ...['--coverageReporters', 'lcovonly'],
    ...['--coverageDirectory', coverageDir, ...tests],
  ]);
}

/** In the app as it is built for production. */
async function runBrowserTests(outDir) {
  const coverageDir = join(outDir, 'scripts');
  await mkdir(coverageDir, { recursive: true });
  await yarn(['build:all']);
  await yarn(['playwright', 'test', '--project=tests'], {
    BROWSER_COVERAGE_DIR: coverageDir,
  });
  await writeBrowserReport({
    coverageDir,
    appDir: join(root, 'packages/app/dist'),
    outDir,
  });
}

async function yarn(args, env = {}) {
  const options = {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CI: 'true', ...env },
  };
  await once(spawn('yarn', args, options), 'close');
}

async function keepReports(flag, coverageDir) {
  const parts = await splitLcov(join(coverageDir, 'lcov.info'), {
    folders: ownComponents().map(({ folder }) => folder),
    outDir: coverageDir,
  });
  for (const [folder, path] of parts) {
    if (await hasHits(path)) {
      await pipeline(
        createReadStream(path),
        createGzip({ level: 9 }),
        createWriteStream(reportOf(folder, flag)),
      );
    }
  }
}

/** Packages that none of these tests touches have no such tests. */
async function hasHits(path) {
  return /^DA:\d+,[1-9]/m.test(await readFile(path, 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await measureSelf();
}
