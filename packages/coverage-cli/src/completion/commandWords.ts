import { Argument, Command, Option } from 'commander';

/** What may be typed for an option or an argument. */
export type ValueWords =
  | { kind: 'none' }
  | { kind: 'words'; words: string[] }
  | { kind: 'file' | 'folder' | 'text'; name: string };

export interface OptionWords {
  /** `-e` and `--entity`. */
  flags: string[];
  description: string;
  value: ValueWords;
}

export interface CommandWords {
  name: string;
  summary: string;
  options: OptionWords[];
  argument: ValueWords;
}

/** All that can be typed: the program's own words first, named `''`. */
export function commandWords(program: Command): CommandWords[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map(command => command.name());
  return [program, ...commands].map(command => ({
    name: command === program ? '' : command.name(),
    summary: command.summary() || command.description(),
    options: help.visibleOptions(command).map(optionWords),
    argument: argumentWords(command, command === program ? [] : names),
  }));
}

function optionWords(option: Option): OptionWords {
  const { short, long, description, argChoices } = option;
  const takesValue = option.required || option.optional;
  return {
    flags: [short, long].filter(flag => flag !== undefined),
    description,
    value: takesValue
      ? valueWords(/[<[]([\w-]+)/.exec(option.flags)?.[1] ?? '', argChoices)
      : { kind: 'none' },
  };
}

function argumentWords(command: Command, names: string[]): ValueWords {
  const [argument] = command.registeredArguments as Argument[];
  if (!argument) {
    return { kind: 'none' };
  }
  return valueWords(
    argument.name(),
    argument.name() === 'command' ? names : argument.argChoices,
  );
}

function valueWords(name: string, choices: string[] | undefined): ValueWords {
  if (choices) {
    return { kind: 'words', words: [...choices] };
  }
  if (name === 'file') {
    return { kind: 'file', name };
  }
  return {
    kind: name === 'dir' || name === 'folder' ? 'folder' : 'text',
    name,
  };
}
