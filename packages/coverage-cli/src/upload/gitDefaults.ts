import { git } from '../git/git';

/** What a Git checkout tells of the commit that was measured. */
export interface GitCommit {
  /** Folder of the checkout, where the commit is the one that is checked out. */
  checkout?: string;
  commit?: string;
  branch?: string;
  /** Commits right before it, the branch's own first. */
  parents?: string[];
  committedAt?: string;
}

/**
 * The commit to report on. The branch is only told for the commit that is
 * checked out: of any other nobody knows which branch was measured.
 */
export async function gitDefaults(
  cwd: string,
  commit?: string,
): Promise<GitCommit> {
  const head = await commitId(cwd, 'HEAD');
  const measured = commit ? await commitId(cwd, commit) : head;
  if (!measured) {
    return { commit };
  }
  const parents = await git(cwd, 'show', '-s', '--format=%P', measured);
  return {
    checkout:
      measured === head
        ? await git(cwd, 'rev-parse', '--show-toplevel')
        : undefined,
    commit: measured,
    parents: parents?.split(' '),
    branch:
      measured === head
        ? await git(cwd, 'symbolic-ref', '--short', '--quiet', 'HEAD')
        : undefined,
    committedAt: await git(cwd, 'show', '-s', '--format=%cI', measured),
  };
}

function commitId(cwd: string, name: string) {
  return git(
    cwd,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  );
}
