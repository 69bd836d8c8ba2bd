import { Argument, Command } from 'commander';
import { oneOf } from '../oneOf';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

export interface CompletionOptions {
  json?: boolean;
}

export function addCompletionCommand(
  program: Command,
  completion: (
    shell: Shell | undefined,
    options: CompletionOptions,
  ) => Promise<void>,
): void {
  program
    .command('completion')
    .summary('print a script that completes commands in a shell')
    .description(
      `Print a script that completes commands, options and their values with the tab key.`,
    )
    .addArgument(oneOf(new Argument('[shell]', 'which one'), SHELLS))
    .option('--json', 'print the commands and their options as JSON instead')
    .addHelpText(
      'after',
      `
Examples:
  bash, in ~/.bashrc:
    source <(coverage completion bash)

  zsh, in a folder of $fpath:
    coverage completion zsh > ~/.zfunc/_coverage

  fish:
    coverage completion fish > ~/.config/fish/completions/coverage.fish`,
    )
    .action(completion);
}
