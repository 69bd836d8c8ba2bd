import { isTestOfItself } from '../../files/holdsTests';
import { StackFacts } from '../../inventory/Inventory';
import { counted } from '../../model/wording';
import { createStackFinder } from '../../skeletons/stackOfFile';
import { Snippet } from '../Diagnosis';
import { measureStack } from '../measureStack';
import { stackRemedies } from '../remedies';
import { ciStep, taskOf, uploadStep } from '../remedies/ciStep';
import { folderName } from '../remedies/snippets';
import { Advice, AdviceContext } from './Advice';

/** Coverage from where the tests run to the portal, for each stack with tests. */
export function measureInCi({ inventory, entity }: AdviceContext): Advice[] {
  const stackOf = createStackFinder(inventory);
  const tested = new Map<StackFacts, number>();
  for (const file of inventory.files) {
    const isTest = file.kind === 'test' || isTestOfItself(file);
    const stack = isTest ? stackOf(file.path) : null;
    if (stack) {
      tested.set(stack, (tested.get(stack) ?? 0) + 1);
    }
  }
  const advice = inventory.stacks
    .filter(stack => tested.has(stack) || stack.ciTestFiles.length > 0)
    .map(stack => {
      const where = `${stackRemedies[stack.stack].title} in ${folderName(
        stack.root,
      )}`;
      if (stack.ciCoverageFiles.length > 0) {
        return {
          title: `Upload the coverage of ${where}`,
          reason: `${inCode(
            stack.ciCoverageFiles,
          )} measures coverage; the portal sees it when the job uploads the report.`,
          snippets: [uploadOf(stack)],
        };
      }
      const snippets = measureStack(stack, inventory, entity.entityRef);
      return stack.ciTestFiles.length > 0
        ? {
            title: `Measure coverage in CI: ${where}`,
            reason: `${inCode(
              stack.ciTestFiles,
            )} runs the tests without coverage.`,
            snippets,
          }
        : {
            title: `Run the tests in CI: ${where}`,
            reason: `No CI file runs ${counted(
              tested.get(stack)!,
              'test file',
            )}.`,
            snippets,
          };
    });
  return advice.length > 0 ? advice : [upload(entity.entityRef, inventory)];

  function uploadOf(stack: StackFacts): Snippet {
    const { report } = stackRemedies[stack.stack];
    const task = taskOf(stack, [], report, entity.entityRef);
    const facts = { ...stack, ciTestFiles: stack.ciCoverageFiles };
    return ciStep(task, inventory, facts);
  }
}

/** The upload alone: it holds for every stack. */
export function upload(
  entityRef: string,
  inventory: AdviceContext['inventory'] | null,
): Advice {
  return {
    title: 'Upload coverage to the portal',
    reason:
      'The portal shows what CI uploads; reports in LCOV and Cobertura are read.',
    snippets: [uploadStep(entityRef, inventory)],
  };
}

function inCode(paths: readonly string[]): string {
  return paths.map(path => `\`${path}\``).join(', ');
}
