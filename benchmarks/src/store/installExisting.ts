import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const dir = join(__dirname, '../../../.portal/existing-plugin');

/** As their users would put them together. */
const PACKAGE = {
  name: 'existing-plugin',
  private: true,
  dependencies: {
    '@backstage-community/plugin-code-coverage-backend': '0.16.1',
    '@backstage/backend-defaults': '^0.18.0',
    '@backstage/plugin-catalog-backend': '^4.0.0',
    'better-sqlite3': '^13.2.0',
    pg: '^8.11.3',
  },
  overrides: {
    '@backstage/backend-defaults': '$@backstage/backend-defaults',
    'better-sqlite3': '$better-sqlite3',
    // One of its dependencies publishes a range that nothing is in.
    got: '^11.8.6',
  },
};

/**
 * Installs the existing plugin with npm, once, apart from this repository: it
 * brings another version of the framework.
 *
 * @returns the folder that it is in
 */
export async function installExisting(): Promise<string> {
  const done = join(dir, 'node_modules', '.package-lock.json');
  if (!existsSync(done)) {
    console.error('Installing the existing plugin (about a minute) ...');
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'package.json'), JSON.stringify(PACKAGE));
    await promisify(execFile)(
      'npm',
      [
        ...['install', '--ignore-scripts', '--legacy-peer-deps'],
        ...['--no-audit', '--no-fund', '--loglevel=error'],
      ],
      { cwd: dir },
    );
  }
  return dir;
}
