import { StackFacts } from '../inventory/Inventory';
import { stackRemedies } from './remedies';
import { shellQuoted } from './remedies/commands';

/**
 * The shell command that measures a stack, from the repository's root:
 * `cd core && pytest --cov=batch_app --cov-report=lcov`. It ends with a report
 * that the product reads. What has to be declared first, `measureStack` says.
 *
 * @public
 */
export function runCommand(stack: StackFacts): string {
  const commands = stackRemedies[stack.stack].commands(stack).map(command =>
    // `a || b && c` would run c after a: keep them together.
    command.includes(' || ') ? `(${command})` : command,
  );
  const inFolder = stack.root === '' ? [] : [`cd ${shellQuoted(stack.root)}`];
  return [...inFolder, ...commands].join(' && ');
}
