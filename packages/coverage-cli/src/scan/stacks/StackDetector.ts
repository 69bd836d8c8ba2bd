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
      commands.test.test(text) && (root === '' || text.includes(root)),
  );
  return {
    ciTestFiles: running.map(({ path }) => path),
    ciCoverageFiles: running
      .filter(({ text }) => commands.coverage.test(text))
      .map(({ path }) => path),
  };
}
