import { Finding } from '../model/Finding';
import { counted, examples, formatCount } from '../model/wording';
import { UnclearPath } from './unclearPaths';

const ASK =
  'is the report older than the commit, or is a rule under "paths" missing?';

/**
 * What users should know of where paths were taken to lie: at most one finding of a
 * kind.
 *
 * @public
 */
export function pathFindings(paths: readonly UnclearPath[]): Finding[] {
  const missing = paths.filter(({ by }) => by === null);
  return [
    ...unresolved(missing.filter(({ isAmbiguous }) => !isAmbiguous)),
    ...ambiguous(missing.filter(({ isAmbiguous }) => isAmbiguous)),
    ...guessed(paths.filter(({ by }) => by === 'guess')),
  ];
}

function unresolved(paths: readonly UnclearPath[]): Finding[] {
  if (paths.length === 0) {
    return [];
  }
  const names = paths.map(({ written, candidates }) =>
    candidates.length === 0
      ? written
      : `${written}, which ends like ${examples(candidates)}`,
  );
  return [
    {
      code: 'unresolved-path',
      severity: 'warning',
      message:
        paths.length === 1
          ? `The report's path ${names[0]} is no file of the repository; ${ASK}`
          : `${formatCount(
              paths.length,
            )} paths of the report are no files of the repository (${examples(
              paths.map(path => path.written),
            )}); ${ASK}`,
      ...(paths.length === 1 ? { path: paths[0].written } : {}),
    },
  ];
}

function ambiguous(paths: readonly UnclearPath[]): Finding[] {
  if (paths.length === 0) {
    return [];
  }
  const [{ written, candidates }] = paths;
  const first = `${written} could be ${examples(candidates)}`;
  return [
    {
      code: 'ambiguous-path',
      severity: 'warning',
      message:
        paths.length === 1
          ? `The report's path ${first}; a rule under "paths" can tell.`
          : `${formatCount(
              paths.length,
            )} paths of the report could each be several files of the repository (${first}); a rule under "paths" can tell.`,
      ...(paths.length === 1 ? { path: written } : {}),
    },
  ];
}

function guessed(paths: readonly UnclearPath[]): Finding[] {
  if (paths.length === 0) {
    return [];
  }
  const taken = paths.map(({ written, path }) => `${written} for ${path}`);
  return [
    {
      code: 'guessed-path',
      severity: 'info',
      message: `${counted(paths.length, 'path')} of the report ${
        paths.length === 1 ? 'was' : 'were'
      } taken for the only file that ends alike (${examples(
        taken,
      )}); where that is wrong, a rule under "paths" can tell.`,
      ...(paths.length === 1 ? { path: paths[0].path } : {}),
    },
  ];
}
