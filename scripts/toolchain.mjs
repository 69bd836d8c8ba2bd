import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { run } from './command.mjs';
import { explainNetwork, Problem } from './Problem.mjs';
import { step } from './progress.mjs';
import { portalDir } from './workspace.mjs';

const toolchainDir = join(portalDir, 'toolchain');
const windows = process.platform === 'win32';

/** Backstage 1.55 runs on Node 22 and 24; require() of ES modules needs 22.15. */
export function runsBackstage(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major === 24 || (major === 22 && minor >= 15);
}

function fetchedNode() {
  const node = join(
    toolchainDir,
    'node_modules/node/bin',
    windows ? 'node.exe' : 'node',
  );
  if (!existsSync(node)) return undefined;
  try {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' });
    return runsBackstage(version.trim()) ? node : undefined;
  } catch {
    // Half fetched, or fetched on another kind of machine: fetch it again.
    return undefined;
  }
}

async function fetchNode() {
  const args = [
    'install',
    `--prefix=${toolchainDir}`,
    // The script of this package is what brings the binary.
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    'node@24',
  ];
  const npm = process.env.npm_execpath;
  const command = npm
    ? [process.execPath, [npm, ...args]]
    : [windows ? 'npm.cmd' : 'npm', args];
  await explainNetwork(() => run(...command, { name: 'toolchain' }));
  const node = fetchedNode();
  if (!node) {
    throw new Problem(
      'Node 24 was fetched from npm but does not run on this system: install Node 22.15 or newer, or 24, yourself.',
    );
  }
  return node;
}

/** A Node that runs Backstage: this one, one fetched before, or a fresh one. */
export async function findNode() {
  if (runsBackstage(process.version)) return process.execPath;
  return (
    fetchedNode() ??
    (await step(`Fetching Node 24 (this is ${process.version})`, fetchNode))
  );
}
