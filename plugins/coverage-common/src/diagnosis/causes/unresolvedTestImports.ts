import { counted, formatCount } from '../../model/wording';
import { firstFew } from '../evidence';
import { functionsOf, isBroken, runnableTests } from '../testFacts';
import { Cause } from './Cause';

/** Tests that cannot start, because what they import is gone. */
export const unresolvedTestImports: Cause = ({ inventory }) => {
  const tests = inventory ? runnableTests(inventory) : [];
  const broken = tests.filter(isBroken);
  if (broken.length === 0) {
    return null;
  }
  const imports = [
    ...new Set(broken.flatMap(({ test }) => test.unresolvedImports)),
  ].sort();
  return {
    cause: 'unresolved-test-imports',
    sentence: `${formatCount(broken.length)} of ${counted(
      tests.length,
      'test file',
    )} with ${counted(
      functionsOf(broken),
      'test',
    )} import what does not exist: ${firstFew(imports).join(', ')}.`,
    evidence: firstFew(
      broken.map(
        ({ path, test }) =>
          `\`${path}\` imports ${test.unresolvedImports
            .map(name => `\`${name}\``)
            .join(', ')}`,
      ),
    ),
    remedy:
      'Restore what was deleted, point the imports to where it is now, or delete the tests of code that is gone.',
    snippets: [],
  };
};
