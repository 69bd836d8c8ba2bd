import { CliError } from '../CliError';
import { git, gitLines } from '../git/git';
import { FileDiff } from './FileDiff';
import { parseDiff } from './parseDiff';

/**
 * Where the change forked from the base, as `git diff base...HEAD` takes it.
 *
 * @throws CliError when Git does not know the base
 */
export async function forkOf(cwd: string, ref: string): Promise<string> {
  const fork =
    (await git(cwd, 'merge-base', '--', ref, 'HEAD')) ??
    (await git(cwd, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`));
  if (fork === undefined) {
    const isCheckout = await git(cwd, 'rev-parse', '--git-dir');
    throw new CliError(
      isCheckout === undefined
        ? `${cwd} is in no Git checkout, so nothing tells what changed since '${ref}': run it in the checkout, or leave --base out.`
        : `Git knows no commit '${ref}' here: fetch it first (git fetch origin), in CI with the whole history (fetch-depth: 0).`,
    );
  }
  return fork;
}

/** What the working tree changed since a commit. */
export function changesSince(root: string, fork: string): Promise<FileDiff[]> {
  return parseDiff(
    gitLines(
      root,
      '-c',
      'core.quotePath=false',
      'diff',
      '--unified=0',
      '--find-renames',
      '--no-color',
      '--no-ext-diff',
      '--src-prefix=a/',
      '--dst-prefix=b/',
      fork,
    ),
  );
}
