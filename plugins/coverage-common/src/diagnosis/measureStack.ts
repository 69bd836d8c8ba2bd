import { Inventory, StackFacts } from '../inventory/Inventory';
import { Snippet } from './Diagnosis';
import { stackRemedies } from './remedies';
import { ciStep, taskOf } from './remedies/ciStep';

/** Packages that the stack's commands need and that nothing declares. */
function missingPackages(stack: StackFacts): string[] {
  const { runner, coverage } = stackRemedies[stack.stack];
  return [
    ...(stack.runnerDeclared ? [] : runner),
    ...(stack.coverageDeclared ? [] : coverage),
  ];
}

/** The step that declares them; `null`: all are declared. */
export function declareStep(
  stack: StackFacts,
  inventory: Inventory,
): Snippet | null {
  const packages = missingPackages(stack);
  return packages.length > 0
    ? stackRemedies[stack.stack].declare({ stack, inventory }, packages)
    : null;
}

/** The step that measures in CI and uploads. */
export function measureStep(
  stack: StackFacts,
  inventory: Inventory,
  entityRef: string,
): Snippet {
  const remedy = stackRemedies[stack.stack];
  const step = ciStep(
    taskOf(stack, remedy.commands(stack), remedy.report, entityRef),
    inventory,
    stack,
  );
  const packages = missingPackages(stack);
  const conditions = [
    ...(packages.length > 0
      ? [
          `It needs ${packages.join(', ')}, which ${
            packages.length === 1 ? 'is' : 'are'
          } not declared yet.`,
        ]
      : []),
    ...(remedy.needs === null ? [] : [`Beside that, ${remedy.needs}.`]),
  ];
  return { ...step, instruction: [step.instruction, ...conditions].join(' ') };
}

/**
 * All steps from a stack without coverage to an upload, in their order: declare
 * what is missing, configure, measure and upload in CI.
 *
 * @public
 */
export function measureStack(
  stack: StackFacts,
  inventory: Inventory,
  entityRef: string,
): Snippet[] {
  const declared = declareStep(stack, inventory);
  const configured = stackRemedies[stack.stack].configure({ stack, inventory });
  return [
    ...(declared ? [declared] : []),
    ...(configured && configured.text !== declared?.text ? [configured] : []),
    measureStep(stack, inventory, entityRef),
  ];
}
