import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordAppBuild } from './build.mjs';
import { run } from './command.mjs';
import { startPostgres } from './postgres.mjs';
import { rootDir, yarnPath } from './workspace.mjs';

const TAIL_LINES = 150;
const CORPUS = 'COVERAGE_CORPUS';

const yarn = (name, args, env = {}) =>
  run(process.execPath, [yarnPath(), ...args], {
    name: `test-${name}`,
    tailLines: TAIL_LINES,
    env: { ...process.env, CI: 'true', ...env },
  });

async function unitTests(name) {
  const postgres = await startPostgres();
  try {
    return await yarn(name, ['test:all', '--maxWorkers=2'], {
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
        postgres.connectionString,
    });
  } finally {
    await postgres.stop();
  }
}

const corpus = resolve(
  rootDir,
  process.env[CORPUS] || join('..', 'shared', 'reports'),
);

/**
 * What must pass before a change is merged, cheap checks first. `digest` picks
 * the line of the output that is worth seeing when all is well.
 */
export const testSteps = [
  { name: 'format', run: name => yarn(name, ['prettier:check']) },
  {
    name: 'packages',
    run: name =>
      yarn(name, ['backstage-cli', 'repo', 'fix', '--publish', '--check']),
  },
  {
    name: 'lint',
    run: async name => {
      await yarn(`${name}-scripts`, ['lint:scripts']);
      return yarn(name, ['lint:all']);
    },
  },
  { name: 'types', run: name => yarn(name, ['tsc']) },
  { name: 'api', run: name => yarn(name, ['build:api-reports', '--ci']) },
  {
    name: 'scripts',
    run: name => yarn(name, ['test:scripts']),
    digest: /^. pass \d+/m,
  },
  { name: 'unit', run: unitTests, digest: /^Tests: .+/m },
  {
    name: 'build',
    run: name => recordAppBuild(() => yarn(name, ['build:all'])),
  },
  {
    name: 'corpus',
    leftOut: () =>
      !existsSync(corpus) &&
      `there is no folder ${corpus}; ${CORPUS} can name another`,
    run: name => yarn(name, ['test:corpus', corpus]),
    digest: /^\d+ as expected.*/m,
  },
  {
    name: 'browser',
    run: name => yarn(name, ['test:e2e']),
    digest: /^ +\d+ passed.*/m,
  },
];
