import { counted } from '../../model/wording';
import { firstFew } from '../evidence';
import { functionsOf, isBroken, runnableTests } from '../testFacts';
import { Cause } from './Cause';

/** Every test that could start is skipped, always or for want of a server. */
export const allTestsSkipped: Cause = ({ inventory }) => {
  const tests = inventory
    ? runnableTests(inventory).filter(file => !isBroken(file))
    : [];
  if (
    tests.length === 0 ||
    !tests.every(({ test }) => test.skipped >= test.functions)
  ) {
    return null;
  }
  return {
    cause: 'all-tests-skipped',
    sentence: `All ${counted(functionsOf(tests), 'test')} in ${counted(
      tests.length,
      'file',
    )} are skipped, always or when a server does not answer.`,
    evidence: firstFew(
      tests.map(
        ({ path, test }) =>
          `\`${path}\`: ${test.skipped} of ${counted(test.functions, 'test')}`,
      ),
    ),
    remedy:
      'Start in CI what the tests wait for, or remove the conditions that skip them, and let CI fail when every test is skipped.',
    snippets: [],
  };
};
