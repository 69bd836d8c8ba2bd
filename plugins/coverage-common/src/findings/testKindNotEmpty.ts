import { globMatcher } from '../files/globMatcher';
import { Finding } from '../model/Finding';
import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/**
 * A test kind that is stated in a way that matches no file, so it looks empty,
 * while test files that are named after it lie elsewhere.
 */
export const testKindNotEmpty: Check = ({ repositoryFile, inventory }) => {
  const kinds = Object.entries(repositoryFile?.testKinds ?? {});
  const tests = inventory?.files.filter(({ kind }) => kind === 'test') ?? [];
  return kinds.flatMap(([kind, { include }]): Finding[] => {
    const isOfKind = globMatcher(include);
    if (tests.some(({ path }) => isOfKind(path))) {
      return [];
    }
    const elsewhere = tests.filter(({ path }) => isNamedAfter(path, kind));
    if (elsewhere.length === 0) {
      return [];
    }
    const folders = elsewhere.map(({ path }) =>
      path.slice(0, path.lastIndexOf('/') + 1),
    );
    return [
      {
        code: 'test-kind-not-empty',
        severity: 'warning',
        message: `No test file matches ${examples(
          include,
        )} of test kind ${kind}, but ${counted(
          elsewhere.length,
          'test file',
        )} named after it ${
          elsewhere.length === 1 ? 'lies' : 'lie'
        } in ${examples(
          [...new Set(folders)].sort().map(folder => folder || 'the root'),
        )}.`,
      },
    ];
  });
};

/** `tests/unit/a.py`, `a.unit.test.ts`, `unit_test_a.py`. */
function isNamedAfter(path: string, kind: string): boolean {
  return path
    .toLowerCase()
    .split(/[/._-]/)
    .includes(kind.toLowerCase());
}
