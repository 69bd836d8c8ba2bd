import { functionsOf, isBroken, runnableTests } from '../diagnosis/testFacts';
import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/** Test files that a runner would run and that cannot even be loaded: an import resolves to nothing. */
export const unresolvedTestImports: Check = ({ inventory }) => {
  const tests = inventory ? runnableTests(inventory) : [];
  const broken = tests.filter(isBroken);
  if (broken.length === 0) {
    return [];
  }
  const names = broken.flatMap(({ test }) => test.unresolvedImports);
  return [
    {
      code: 'unresolved-test-imports',
      severity: 'warning',
      message: `${broken.length} of ${counted(
        tests.length,
        'test file',
      )}, with ${counted(
        functionsOf(broken),
        'test function',
      )}, import what is nowhere in the repository: ${examples(
        [...new Set(names)].sort(),
      )}.`,
      ...(broken.length === 1 ? { path: broken[0].path } : {}),
    },
  ];
};
