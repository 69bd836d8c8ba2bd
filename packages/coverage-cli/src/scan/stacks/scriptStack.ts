import { StackFacts } from '@backstage-coverage/plugin-coverage-common';
import { folderOf, foldersAbove, Repository } from '../Repository';
import { ciFacts, StackDetector } from './StackDetector';

const COMMANDS = {
  test: /\b(?:npm|yarn|pnpm|bun)\b(?: run)?[^\n]*\btest|\b(?:vitest|jest)\b/,
  coverage: /--coverage\b|\b(?:test[:-]coverage|coverage)\b|\b(?:c8|nyc)\b/,
};

const LOCKS: readonly [name: string, manager: string][] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lockb', 'bun'],
  ['bun.lock', 'bun'],
  ['package-lock.json', 'npm'],
];

interface PackageJson {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  jest?: unknown;
}

/** Packages of JavaScript and TypeScript, by their `package.json`. */
export const scriptStack: StackDetector = async (repository, ci) => {
  const found = await Promise.all(
    repository.named('package.json').map(async path => {
      const root = folderOf(path);
      const manifest = parsed(await repository.read(path));
      const stack = manifest && stackOf(manifest, repository, root);
      return stack
        ? [{ ...stack, root, ...ciFacts(ci, root, COMMANDS) } as StackFacts]
        : [];
    }),
  );
  return found.flat();
};

function stackOf(
  manifest: PackageJson,
  repository: Repository,
  root: string,
): Omit<StackFacts, 'root' | 'ciTestFiles' | 'ciCoverageFiles'> | null {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  const configs = repository.paths.filter(
    path =>
      folderOf(path) === root &&
      /(?:^|\/)(?:vitest|vite|jest|\.nycrc|nyc|\.c8rc)(?:\.[\w.]+)?$/.test(
        path,
      ),
  );
  const scripts = Object.values(manifest.scripts ?? {}).join('\n');
  const uses = (name: string) =>
    name in all ||
    new RegExp(`\\b${name}\\b`).test(scripts) ||
    configs.some(path => path.includes(`${name}.`));
  const stack = uses('vitest') ? 'vitest' : 'jest';
  if (
    !uses('vitest') &&
    !uses('jest') &&
    !manifest.jest &&
    !hasCode(repository, root)
  ) {
    return null;
  }
  return {
    stack,
    packageManager: managerOf(repository, root),
    configFiles: [root ? `${root}/package.json` : 'package.json', ...configs],
    runnerDeclared:
      stack in all || '@backstage/cli' in all || 'react-scripts' in all,
    coverageDeclared:
      stack === 'jest'
        ? 'jest' in all || '@backstage/cli' in all || 'react-scripts' in all
        : '@vitest/coverage-v8' in all || '@vitest/coverage-istanbul' in all,
    sources: [],
    missingSources: [],
  };
}

/** A package with code of its own needs a runner even where it has none yet. */
function hasCode(repository: Repository, root: string): boolean {
  const source = root ? `${root}/src` : 'src';
  return repository.hasFolder(source);
}

function managerOf(repository: Repository, root: string): string {
  for (const folder of foldersAbove(root ? `${root}/x` : 'x')) {
    const lock = LOCKS.find(([name]) =>
      repository.hasFile(folder ? `${folder}/${name}` : name),
    );
    if (lock) {
      return lock[1];
    }
  }
  return 'npm';
}

function parsed(text: string): PackageJson | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as PackageJson | null) : null;
  } catch {
    return null;
  }
}
