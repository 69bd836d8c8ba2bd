import { joinPath } from '../../model/pathParts';
import { Advice, AdviceContext } from './Advice';

/** What the command of a stack is in a script of `package.json`. */
const scripts: Partial<Record<string, string>> = {
  vitest: 'vitest run --coverage',
  jest: 'jest --coverage',
};

/** The provider is declared and CI does not use it: one name for the command. */
export function coverageScript({ inventory }: AdviceContext): Advice[] {
  return inventory.stacks.flatMap(stack => {
    const script = scripts[stack.stack];
    const isUsed = stack.ciCoverageFiles.length > 0;
    if (!script || !stack.runnerDeclared || !stack.coverageDeclared || isUsed) {
      return [];
    }
    const path = joinPath(stack.root, 'package.json');
    return [
      {
        title: `A script for coverage in \`${path}\``,
        reason:
          'What measures coverage is declared, yet CI does not use it: a script gives people and CI the same command.',
        snippets: [
          {
            path,
            language: 'json',
            text: `${JSON.stringify(
              { scripts: { 'test:coverage': script } },
              null,
              2,
            )}\n`,
            instruction: `Merge it into \`${path}\`, unless a script does it already.`,
          },
        ],
      },
    ];
  });
}
