import { StackFacts } from '../../inventory/Inventory';
import { counted } from '../../model/wording';
import { createStackFinder } from '../../skeletons/stackOfFile';
import { declareStep } from '../measureStack';
import { stackRemedies } from '../remedies';
import { folderName } from '../remedies/snippets';
import { Advice, AdviceContext } from './Advice';

/** A folder of sources without a declared test runner. */
export function setUpRunner({ inventory, files }: AdviceContext): Advice[] {
  const undeclared = inventory.stacks.filter(stack => !stack.runnerDeclared);
  if (undeclared.length === 0) {
    return [];
  }
  const stackOf = createStackFinder(inventory);
  const sources = new Map<StackFacts, number>();
  for (const { path } of files) {
    const stack = stackOf(path);
    if (stack) {
      sources.set(stack, (sources.get(stack) ?? 0) + 1);
    }
  }
  return undeclared
    .filter(stack => sources.has(stack))
    .map(stack => {
      const { title } = stackRemedies[stack.stack];
      const step = declareStep(stack, inventory);
      return {
        title: `Set up ${title} in ${folderName(stack.root)}`,
        reason: `No test runner is declared for ${counted(
          sources.get(stack)!,
          'source file',
        )}.`,
        snippets: step ? [step] : [],
      };
    });
}
