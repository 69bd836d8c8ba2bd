import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CoverageCommand } from './coverageCommand.mjs';
import { splitLcov } from './splitLcov.mjs';

const root = dirname(import.meta.dirname);

/**
 * Sends this repository's own coverage, one upload for each component. Jest
 * writes one report for all packages, so it is split by their folders first.
 */
export async function uploadSelf({ baseUrl, token, log, report, components }) {
  const tempDir = await mkdtemp(join(tmpdir(), 'coverage-self-'));
  const command = new CoverageCommand({ cwd: root, token });
  try {
    const parts = await splitLcov(report, {
      folders: components.map(({ folder }) => folder),
      outDir: tempDir,
    });
    for (const { folder, name } of components) {
      const part = parts.get(folder);
      if (!part) {
        log(`${name}: no file of ${folder} in the report`);
        continue;
      }
      const printed = await command.run([
        ...['upload', part, '--flag', 'unit', '--url', baseUrl],
        ...['--entity', `component:default/${name}`, '--no-inventory'],
        ...['--fail-on-error', '--json'],
      ]);
      const { covered, total } = JSON.parse(printed).snapshot.totals.lines;
      log(`${name}: ${covered} of ${total} lines`);
    }
  } finally {
    command.stop();
    await rm(tempDir, { recursive: true, force: true });
  }
}

/** The packages in the root's catalog-info.yaml: their name and folder. */
export function ownComponents(rootDir = root) {
  const targets = readFileSync(
    join(rootDir, 'catalog-info.yaml'),
    'utf8',
  ).matchAll(/^ +- \.\/(.+)\/catalog-info\.yaml$/gm);
  return Array.from(targets, ([, folder]) => {
    const info = readFileSync(
      join(rootDir, folder, 'catalog-info.yaml'),
      'utf8',
    );
    return { folder, name: /^ {2}name: (\S+)$/m.exec(info)[1] };
  });
}

/** The token that `npm start` made, for the portal on this machine. */
function localToken(baseUrl) {
  if (!['localhost', '127.0.0.1'].includes(new URL(baseUrl).hostname)) {
    return undefined;
  }
  const file = join(root, '.portal', 'token');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

async function main() {
  const baseUrl = process.env.COVERAGE_URL ?? 'http://localhost:7007';
  const report = join(root, 'coverage', 'lcov.info');
  if (!existsSync(report)) {
    throw new Error(
      'There is no coverage/lcov.info: run "yarn test:all --coverage" first.',
    );
  }
  await uploadSelf({
    baseUrl,
    token: process.env.COVERAGE_TOKEN ?? localToken(baseUrl),
    log: console.log,
    report,
    components: ownComponents(),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch(error => {
    console.error(error.message);
    process.exitCode = 2;
  });
}
