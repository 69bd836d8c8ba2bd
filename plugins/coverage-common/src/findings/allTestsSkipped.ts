import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/** Test files in which nothing runs, or a whole suite of them. */
export const allTestsSkipped: Check = ({ inventory }) => {
  const tests = (inventory?.files ?? []).filter(
    ({ test }) => test && test.functions > 0,
  );
  const skipped = tests.filter(({ test }) => test!.skipped >= test!.functions);
  if (skipped.length === 0) {
    return [];
  }
  const functions = skipped.reduce((sum, { test }) => sum + test!.functions, 0);
  const isAll = skipped.length === tests.length;
  const where = examples(skipped.map(({ path }) => path).sort());
  return [
    {
      code: 'all-tests-skipped',
      severity: isAll ? 'error' : 'warning',
      message: isAll
        ? `Every test is skipped, always or when no server answers: ${counted(
            functions,
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
