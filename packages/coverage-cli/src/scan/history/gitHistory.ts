import { git, gitLines } from '../../git/git';

/** What the commits of a repository tell of a file. */
export interface FileHistory {
  /** Commits that changed it, each weighted exp(-age in days / 90). */
  churn: number;
  /** Those that say that they mend something. */
  fixes: number;
}

const DAY = 86_400_000;
/** Days after which a commit weighs about a third. */
const MEMORY = 90;

/** As commit messages say it, also in the words of Conventional Commits. */
const FIX =
  /\b(?:fix(?:e[sd]|ing)?|bug(?:fix(?:es)?)?|hotfix|defect|regression|crash(?:es|ed)?|repair(?:s|ed)?|mend(?:s|ed)?|broken)\b/i;

/** Starts each commit in the log, and no path. */
const MARK = '\u0001';

/**
 * By path of the checkout, what happened to it since a date; renames are followed.
 * `null` where there is no history: no Git, no commit, or a shallow clone of one.
 *
 * @param since - as `git log --since` takes it: `1.year`, `2026-01-31`
 */
export async function gitHistory(
  root: string,
  since: string,
  now: Date,
): Promise<Map<string, FileHistory> | null> {
  // Paths of the log start at the repository's root, which may be above.
  const prefix = await git(root, 'rev-parse', '--show-prefix');
  if (
    (await git(root, 'rev-parse', '--verify', '--quiet', 'HEAD')) === undefined
  ) {
    return null;
  }
  const files = new Map<string, FileHistory>();
  /** From the name that a file had to the name that it has. */
  const current = new Map<string, string>();
  let commits = 0;
  let weight = 0;
  let isFix = false;
  for await (const line of gitLines(
    root,
    '-c',
    'core.quotePath=false',
    'log',
    '--no-merges',
    '--find-renames',
    '--name-status',
    `--since=${since}`,
    `--format=${MARK}%ct %s`,
    '--',
    '.',
  )) {
    if (line.startsWith(MARK)) {
      const space = line.indexOf(' ');
      const age = now.getTime() - Number(line.slice(1, space)) * 1000;
      weight = Math.exp(-Math.max(0, age) / DAY / MEMORY);
      isFix = FIX.test(line.slice(space));
      commits += 1;
      continue;
    }
    const [status, path, renamedTo] = line.split('\t');
    if (!path || status.startsWith('D')) {
      continue;
    }
    const name = renamedTo ?? path;
    const today = current.get(name) ?? name;
    if (status.startsWith('R')) {
      current.set(path, today);
    }
    const file = files.get(today) ?? { churn: 0, fixes: 0 };
    file.churn += weight;
    file.fixes += isFix ? 1 : 0;
    files.set(today, file);
  }
  return commits > 0 ? below(files, prefix ?? '') : null;
}

function below(
  files: Map<string, FileHistory>,
  prefix: string,
): Map<string, FileHistory> {
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, file]) => [path.slice(prefix.length), file]),
  );
}
