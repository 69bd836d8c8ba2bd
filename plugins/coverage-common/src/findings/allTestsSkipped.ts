import { functionsOf, isBroken, runnableTests } from '../diagnosis/testFacts';
import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/** Test files that can be loaded and in which nothing runs, or a whole suite of them. */
export const allTestsSkipped: Check = ({ inventory }) => {
  const tests = inventory
    ? runnableTests(inventory).filter(file => !isBroken(file))
    : [];
  const skipped = tests.filter(({ test }) => test.skipped >= test.functions);
  if (skipped.length === 0) {
    return [];
  }
  const isAll = skipped.length === tests.length;
  const where = examples(skipped.map(({ path }) => path).sort());
  return [
    {
      code: 'all-tests-skipped',
      severity: isAll ? 'error' : 'warning',
      message: isAll
        ? `Every test is skipped, always or when no server answers: ${counted(
            functionsOf(skipped),
            'test function',
          )} in ${counted(skipped.length, 'file')}.`
        : `In ${skipped.length} of ${counted(
            tests.length,
            'test file',
          )} every test is skipped, always or when no server answers: ${where}.`,
      ...(skipped.length === 1 ? { path: skipped[0].path } : {}),
    },
  ];
};
