import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const root = join(__dirname, '../..');
/** Below the root, so that everything else is found in its node_modules. */
const dir = join(root, '.portal/built-packages');
/** In the order in which they need each other. */
const PACKAGES = [
  'plugins/coverage-common',
  'plugins/coverage-node',
  'plugins/coverage-backend',
  'packages/coverage-cli',
];
/** What a package publishes beside its manifest. */
const PUBLISHED = ['bin', 'dist', 'migrations', 'config.d.ts'];

const run = promisify(execFile);
let built: Promise<string> | undefined;

/**
 * The packages as users get them, built afresh, since their source
 * may have changed: once a process, in half a minute.
 *
 * @returns a folder that they can be required from by their names
 */
export function builtPackages(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  console.error('Building the packages ...');
  await rm(dir, { recursive: true, force: true });
  await run('yarn', ['tsc'], { cwd: root });
  for (const name of PACKAGES) {
    const source = join(root, name);
    await run('yarn', ['build'], { cwd: source });
    await lay(source);
  }
  await writeFile(join(dir, 'package.json'), '{}');
  return dir;
}

async function lay(source: string): Promise<void> {
  const { publishConfig, ...manifest } = JSON.parse(
    await readFile(join(source, 'package.json'), 'utf8'),
  );
  const target = join(dir, 'node_modules', manifest.name);
  await mkdir(target, { recursive: true });
  for (const part of PUBLISHED) {
    await cp(join(source, part), join(target, part), {
      recursive: true,
    }).catch(ignoreMissing);
  }
  await writeFile(
    join(target, 'package.json'),
    JSON.stringify({ ...manifest, ...publishConfig }),
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') {
    throw error;
  }
}
