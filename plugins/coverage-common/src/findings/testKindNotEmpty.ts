import { globMatcher } from '../files/globMatcher';
import { Finding } from '../model/Finding';
import { counted, examples } from '../model/wording';
import { Check, CheckContext } from './CheckContext';

/**
 * A test kind that is stated in a way that matches no file, so it looks empty,
 * while test files that are named after it lie elsewhere.
 */
export const testKindNotEmpty: Check = context =>
  [...kindsElsewhere(context)].map(([kind, { include, tests }]): Finding => {
    const folders = tests.map(path => path.slice(0, path.lastIndexOf('/') + 1));
    return {
      code: 'test-kind-not-empty',
      severity: 'warning',
      message: `No test file matches ${examples(
        include,
      )} of test kind ${kind}, but ${counted(
        tests.length,
        'test file',
      )} named after it ${tests.length === 1 ? 'lies' : 'lie'} in ${examples(
        [...new Set(folders)].sort().map(folder => folder || 'the root'),
      )}.`,
    };
  });

/** Stated kinds whose globs match no test file, with the tests named after them. */
export function kindsElsewhere({
  repositoryFile,
  inventory,
}: Pick<CheckContext, 'repositoryFile' | 'inventory'>): Map<
  string,
  { include: string[]; tests: string[] }
> {
  const tests = (inventory?.files ?? [])
    .filter(({ kind }) => kind === 'test')
    .map(({ path }) => path);
  const kinds = new Map<string, { include: string[]; tests: string[] }>();
  for (const [kind, { include }] of Object.entries(
    repositoryFile?.testKinds ?? {},
  )) {
    const named = tests.some(globMatcher(include))
      ? []
      : tests.filter(path => isNamedAfter(path, kind));
    if (named.length > 0) {
      kinds.set(kind, { include, tests: named });
    }
  }
  return kinds;
}

/** `tests/unit/a.py`, `a.unit.test.ts`, `unit_test_a.py`. */
function isNamedAfter(path: string, kind: string): boolean {
  return path
    .toLowerCase()
    .split(/[/._-]/)
    .includes(kind.toLowerCase());
}
