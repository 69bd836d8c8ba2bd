import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const root = join(__dirname, '../../..');
/** Below the root, so that everything else is found in its node_modules. */
const dir = join(root, '.portal/built-packages');
/** In the order in which they need each other. */
const PACKAGES = ['coverage-common', 'coverage-node', 'coverage-backend'];
/** What a package publishes beside its manifest. */
const PUBLISHED = ['dist', 'migrations', 'config.d.ts'];

const run = promisify(execFile);
let built: Promise<string> | undefined;

/**
 * The packages of the backend as users get them, built afresh, since their source
 * may have changed: once a process, in half a minute.
 *
 * @returns a folder that they can be required from by their names
 */
export function builtPlugin(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  console.error('Building the packages of the backend ...');
  await rm(dir, { recursive: true, force: true });
  await run('yarn', ['tsc'], { cwd: root });
  for (const name of PACKAGES) {
    const source = join(root, 'plugins', name);
    await run('yarn', ['build'], { cwd: source });
    await lay(source, name);
  }
  await writeFile(join(dir, 'package.json'), '{}');
  return dir;
}

async function lay(source: string, name: string): Promise<void> {
  const target = join(dir, `node_modules/@backstage-coverage/plugin-${name}`);
  await mkdir(target, { recursive: true });
  for (const part of PUBLISHED) {
    await cp(join(source, part), join(target, part), {
      recursive: true,
    }).catch(ignoreMissing);
  }
  const { publishConfig, ...manifest } = JSON.parse(
    await readFile(join(source, 'package.json'), 'utf8'),
  );
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
