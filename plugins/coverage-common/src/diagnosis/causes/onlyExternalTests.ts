import { counted } from '../../model/wording';
import { firstFew } from '../evidence';
import { stackRemedies } from '../remedies';
import {
  functionsOf,
  isBroken,
  runnableTests,
  stacksOf,
  stacksOfContext,
} from '../testFacts';
import { Cause } from './Cause';

/** Every test that runs talks to another process, which the report cannot see by itself. */
export const onlyExternalTests: Cause = context => {
  const { inventory } = context;
  const tests = inventory
    ? runnableTests(inventory).filter(file => !isBroken(file))
    : [];
  if (
    !inventory ||
    tests.length === 0 ||
    !tests.every(({ test }) => test.external)
  ) {
    return null;
  }
  const paths = tests.map(({ path }) => path);
  const own = stacksOf(inventory, tests);
  const stacks = own.length > 0 ? own : stacksOfContext(context, inventory);
  const ways = stacks.map(({ stack }) => {
    const { title, otherProcess } = stackRemedies[stack];
    return `${title}: ${otherProcess}`;
  });
  return {
    cause: 'only-external-tests',
    sentence: `${counted(functionsOf(tests), 'test')} in ${counted(
      tests.length,
      'file',
    )} call a running process and import none of the code, so the report of the test process cannot see what they execute.`,
    evidence: firstFew(paths.map(path => `\`${path}\``)),
    remedy: [
      'Write unit tests that import the code.',
      'What runs in another process can be measured too:',
      `${
        ways.length > 0
          ? ways.join('; ')
          : 'start it under the coverage tool and merge its data after the tests'
      }.`,
    ].join(' '),
    snippets: [],
  };
};
