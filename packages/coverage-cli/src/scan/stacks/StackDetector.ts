import { StackFacts } from '@backstage-coverage/plugin-coverage-common';
import { Repository } from '../Repository';
import { CiFile } from './ciFiles';

/** Finds the folders of a repository that one kind of test runner runs in. */
export type StackDetector = (
  repository: Repository,
  ci: readonly CiFile[],
) => Promise<StackFacts[]>;

/** How CI calls a test runner. */
export interface RunnerCommands {
  test: RegExp;
  /** Measures coverage while it tests. */
  coverage: RegExp;
}

/**
 * CI files that run a stack's tests, and those of them that measure coverage. Of a
 * folder within the repository, only those that name the folder.
 */
export function ciFacts(
  ci: readonly CiFile[],
  root: string,
  commands: RunnerCommands,
): Pick<StackFacts, 'ciTestFiles' | 'ciCoverageFiles'> {
  const running = ci.filter(
    ({ text }) =>
      commands.test.test(text) && (root === '' || namesFolder(text, root)),
  );
  return {
    ciTestFiles: running.map(({ path }) => path),
    ciCoverageFiles: running
      .filter(({ text }) => commands.coverage.test(text))
      .map(({ path }) => path),
  };
}

/** As a path of its own or the beginning of one, not within a longer name. */
function namesFolder(text: string, folder: string): boolean {
  for (let at = text.indexOf(folder); at >= 0; ) {
    const end = at + folder.length;
    if (!/[\w-]/.test(text[at - 1] ?? '') && !/[\w-]/.test(text[end] ?? '')) {
      return true;
    }
    at = text.indexOf(folder, end);
  }
  return false;
}
