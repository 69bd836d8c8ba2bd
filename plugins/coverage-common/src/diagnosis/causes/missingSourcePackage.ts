import { Inventory, StackFacts } from '../../inventory/Inventory';
import { counted } from '../../model/wording';
import { Snippet } from '../Diagnosis';
import { stackRemedies } from '../remedies';
import { stacksOfContext } from '../testFacts';
import { Cause } from './Cause';

/** The tool is told to measure a package that does not exist. */
export const missingSourcePackage: Cause = context => {
  const { inventory } = context;
  const stacks = inventory
    ? stacksOfContext(context, inventory).filter(
        ({ missingSources }) => missingSources.length > 0,
      )
    : [];
  if (!inventory || stacks.length === 0) {
    return null;
  }
  const missing = stacks.flatMap(({ missingSources }) => missingSources);
  const all = stacks.flatMap(({ sources }) => sources);
  return {
    cause: 'missing-source-package',
    sentence: `${missing.length} of ${counted(
      all.length,
      'source',
    )} that coverage is configured to measure ${
      missing.length === 1 ? 'does' : 'do'
    } not exist: ${missing.join(', ')}.`,
    evidence: stacks.map(describe),
    remedy: 'Name the packages that are there, and leave the others out.',
    snippets: stacks.flatMap(stack => corrected(stack, inventory) ?? []),
  };
};

function describe({ configFiles, missingSources }: StackFacts): string {
  const files = configFiles.map(path => `\`${path}\``).join(', ');
  const names = missingSources.map(name => `\`${name}\``).join(', ');
  const where = configFiles.length > 1 ? `one of ${files}` : files;
  return files === '' ? names : `${names} in ${where}`;
}

function corrected(stack: StackFacts, inventory: Inventory): Snippet | null {
  return stackRemedies[stack.stack].configure({ stack, inventory });
}
