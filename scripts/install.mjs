import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { fingerprint, Record } from './fingerprint.mjs';
import { explainNetwork } from './Problem.mjs';
import { step } from './progress.mjs';
import {
  portalDir,
  rootDir,
  workspacePackages,
  yarnPath,
} from './workspace.mjs';

const record = new Record(join(portalDir, 'installed'));

/** Yarn does not know npm's registry setting, and many machines have only that. */
function yarnEnv() {
  const registry = process.env.npm_config_registry;
  return registry && !process.env.YARN_NPM_REGISTRY_SERVER
    ? { ...process.env, YARN_NPM_REGISTRY_SERVER: registry }
    : process.env;
}

/** Installs the packages if what they are made from changed since last time. */
export async function installPackages() {
  const inputs = fingerprint([
    join(rootDir, 'yarn.lock'),
    join(rootDir, '.yarnrc.yml'),
    join(rootDir, 'package.json'),
    ...workspacePackages().map(({ dir }) => join(dir, 'package.json')),
  ]);
  const installed = existsSync(join(rootDir, 'node_modules/.yarn-state.yml'));
  if (installed && record.matches(inputs)) return;

  await step('Installing packages', () =>
    explainNetwork(() =>
      run(process.execPath, [yarnPath(), 'install', '--immutable'], {
        name: 'install',
        env: yarnEnv(),
      }),
    ),
  );
  record.write(inputs);
}
