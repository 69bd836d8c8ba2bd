import { StackFacts } from '../../inventory/Inventory';

/** A word of a POSIX shell. */
export function shellQuoted(word: string): string {
  return /^[\w@%+=:,./*-]+$/.test(word)
    ? word
    : `'${word.replace(/'/g, `'\\''`)}'`;
}

/** A path of a POSIX shell in which `*` stays a wildcard. */
export function shellGlob(path: string): string {
  return path
    .split('*')
    .map(part => (part === '' ? '' : shellQuoted(part)))
    .join('*');
}

/** How Python tools are started so that the project's environment is used. */
export function pythonRunner({ packageManager }: StackFacts): string {
  const runs = ['uv', 'poetry', 'pdm', 'pipenv', 'hatch'];
  return packageManager && runs.includes(packageManager)
    ? `${packageManager} run `
    : '';
}

/** How a binary of `node_modules` is started. */
export function nodeRunner({ packageManager }: StackFacts): string {
  switch (packageManager) {
    case 'yarn':
      return 'yarn ';
    case 'pnpm':
      return 'pnpm exec ';
    case 'bun':
      return 'bunx ';
    default:
      return 'npx ';
  }
}

/** Declares development dependencies of a `package.json`. */
export function nodeAdd(
  { packageManager }: StackFacts,
  packages: string[],
): string {
  const names = packages.map(shellQuoted).join(' ');
  switch (packageManager) {
    case 'yarn':
      return `yarn add -D ${names}`;
    case 'pnpm':
      return `pnpm add -D ${names}`;
    case 'bun':
      return `bun add -d ${names}`;
    default:
      return `npm install -D ${names}`;
  }
}
