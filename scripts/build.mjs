import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { fingerprint, Record } from './fingerprint.mjs';
import { step } from './progress.mjs';
import {
  portalDir,
  rootDir,
  workspacePackages,
  yarnPath,
} from './workspace.mjs';

const record = new Record(join(portalDir, 'built'));
const bundledRoles = [
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
  'common-library',
];

function buildInputs() {
  const bundled = workspacePackages()
    .filter(({ role }) => bundledRoles.includes(role))
    .flatMap(({ dir }) =>
      ['src', 'public', 'package.json'].map(part => join(dir, part)),
    );
  // Discovery reads the configuration at build time.
  return fingerprint(
    [join(rootDir, 'yarn.lock'), join(rootDir, 'app-config.yaml'), ...bundled],
    { ignore: /\.test\.tsx?$/ },
  );
}

/** Runs a build that includes the app and remembers what it was made from. */
export async function recordAppBuild(build) {
  const inputs = buildInputs();
  const result = await build();
  record.write(inputs);
  return result;
}

/** Builds the frontend if its sources changed since it was last built. */
export async function buildApp() {
  const built = existsSync(join(rootDir, 'packages/app/dist/index.html'));
  if (built && record.matches(buildInputs())) return;

  await recordAppBuild(() =>
    step('Building the frontend', () =>
      run(process.execPath, [yarnPath(), 'workspace', 'app', 'build'], {
        name: 'build',
      }),
    ),
  );
}
