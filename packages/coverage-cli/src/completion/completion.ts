import { Command } from 'commander';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { bashScript } from './bashScript';
import { commandWords, CommandWords } from './commandWords';
import { CompletionOptions, Shell } from './completionCommand';
import { fishScript } from './fishScript';
import { zshScript } from './zshScript';

const SCRIPTS: Record<Shell, (words: CommandWords[]) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `coverage completion`: what a shell needs to know to complete the program's words. */
export async function completion(
  { shell, program }: { shell: Shell | undefined; program: Command },
  options: CompletionOptions,
  context: CliContext,
): Promise<void> {
  const words = commandWords(program);
  if (options.json) {
    context.stdout(`${JSON.stringify({ commands: words }, null, 2)}\n`);
    return;
  }
  if (!shell) {
    throw new CliError(
      `Say which shell the script is for: ${Object.keys(SCRIPTS).join(', ')}.`,
    );
  }
  context.stdout(SCRIPTS[shell](words));
}
