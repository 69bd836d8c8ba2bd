import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Nothing of this is ever built.
/* eslint-disable no-restricted-syntax */
const locked = join(__dirname, '../../peers');
const apart = join(__dirname, '../../../.portal');
/* eslint-enable no-restricted-syntax */

const LOCK = 'package-lock.json';

/**
 * Installs the packages of a folder in `peers` with npm, apart from this repository,
 * whose versions they do not share, as their lock says. Does nothing when they are there.
 *
 * @returns the folder that they are in
 */
export async function installApart(
  name: 'parsers' | 'existing-plugin',
): Promise<string> {
  const source = join(locked, name);
  const dir = join(apart, name);
  if (!(await isThere(source, dir))) {
    console.error(`Installing ${name} (up to a minute) ...`);
    await mkdir(dir, { recursive: true });
    for (const file of ['package.json', LOCK]) {
      await copyFile(join(source, file), join(dir, file));
    }
    await promisify(execFile)(
      'npm',
      [
        ...['ci', '--ignore-scripts', '--legacy-peer-deps'],
        ...['--no-audit', '--no-fund', '--loglevel=error'],
      ],
      { cwd: dir },
    );
  }
  return dir;
}

/** What npm writes last says that it came to its end. */
async function isThere(source: string, dir: string): Promise<boolean> {
  if (!existsSync(join(dir, 'node_modules', '.package-lock.json'))) {
    return false;
  }
  const [wanted, present] = await Promise.all(
    [source, dir].map(folder => readFile(join(folder, LOCK), 'utf8')),
  );
  return wanted === present;
}
