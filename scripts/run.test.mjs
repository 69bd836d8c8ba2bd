import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { rootDir } from './workspace.mjs';

function run(args, { env = {}, nodeArgs = [] } = {}) {
  const script = join(rootDir, 'scripts/run.mjs');
  return spawnSync(process.execPath, [...nodeArgs, script, ...args], {
    cwd: rootDir,
    encoding: 'utf8',
    env: { ...process.env, npm_config_user_agent: 'npm/11.0.0', ...env },
  });
}

const pretendVersion = version => [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });` +
      `Object.defineProperty(process, 'version', { value: 'v${version}' });`,
  )}`,
];

test('a Node that is too old gets one sentence', () => {
  const { status, stderr } = run(['start'], {
    nodeArgs: pretendVersion('18.20.0'),
  });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^Node 20 or newer is needed and this is v18\.20\.0: .+\n$/,
  );
});

test('a wrong argument gets one sentence', () => {
  const { status, stderr } = run(['test', '--only', 'nothing']);
  assert.equal(status, 1);
  assert.match(stderr, /^There is no step 'nothing': choose from .+\.\n$/);
});

test('Yarn gets the Backstage commands of the same name', () => {
  const env = { npm_config_user_agent: 'yarn/4.13.0 npm/? node/v24.0.0' };
  for (const name of ['start', 'test']) {
    const { status, stdout } = run([name, '--help'], { env });
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`repo ${name}`));
  }
});
