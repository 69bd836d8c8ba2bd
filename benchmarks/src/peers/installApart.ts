import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const apart = join(__dirname, '../../../.portal');

export interface PackagesApart {
  /** Of the folder in `.portal`. */
  name: string;
  private: true;
  dependencies: Record<string, string>;
  overrides?: Record<string, string>;
}

/**
 * Installs packages with npm, apart from this repository, whose versions they do
 * not share. Does nothing when they are there in these versions.
 *
 * @returns the folder that they are in
 */
export async function installApart(packages: PackagesApart): Promise<string> {
  const dir = join(apart, packages.name);
  const manifest = join(dir, 'package.json');
  const wanted = JSON.stringify(packages);
  const isThere =
    existsSync(join(dir, 'node_modules', '.package-lock.json')) &&
    (await readFile(manifest, 'utf8')) === wanted;
  if (!isThere) {
    console.error(`Installing ${packages.name} (up to a minute) ...`);
    await mkdir(dir, { recursive: true });
    await writeFile(manifest, wanted);
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
