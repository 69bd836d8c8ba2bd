import { holdsTests } from '../../files/holdsTests';
import { firstFew } from '../evidence';
import { measureStack } from '../measureStack';
import { stacksOfContext } from '../testFacts';
import { Cause } from './Cause';

/** There are tests, yet no CI file measures coverage. */
export const noCoverageStep: Cause = context => {
  const { inventory, entity } = context;
  const hasTests = inventory?.files.some(holdsTests);
  if (!inventory || !hasTests) {
    return null;
  }
  const stacks = stacksOfContext(context, inventory).filter(
    ({ ciCoverageFiles }) => ciCoverageFiles.length === 0,
  );
  if (stacks.length === 0) {
    return null;
  }
  const ciFiles = [...new Set(stacks.flatMap(stack => stack.ciTestFiles))];
  return {
    cause: 'no-coverage-step',
    sentence:
      ciFiles.length > 0
        ? 'CI runs the tests without measuring coverage.'
        : 'No CI file that was found runs the tests.',
    evidence: firstFew(ciFiles.map(path => `\`${path}\``)),
    remedy: 'Measure coverage where CI runs the tests, and upload the report.',
    snippets: stacks.flatMap(stack =>
      measureStack(stack, inventory, entity.entityRef),
    ),
  };
};
