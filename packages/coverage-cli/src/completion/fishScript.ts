import { CommandWords, OptionWords, ValueWords } from './commandWords';

/** Lines for a file in fish's `completions` folder. */
export function fishScript([program, ...commands]: CommandWords[]): string {
  const first = `-n '__fish_use_subcommand'`;
  return [
    '# fish completion of coverage; coverage completion fish > ~/.config/fish/completions/coverage.fish',
    'complete -c coverage -f',
    ...program.options.map(option => optionLine(first, option)),
    ...commands.flatMap(({ name, summary, options, argument }) => {
      const after = `-n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c coverage ${first} -a ${name} -d ${quoted(summary)}`,
        ...options.map(option => optionLine(after, option)),
        ...(argument.kind === 'none'
          ? []
          : [`complete -c coverage ${after} ${valuesOf(argument)}`]),
      ];
    }),
    '',
  ].join('\n');
}

function optionLine(
  when: string,
  { flags, description, value }: OptionWords,
): string {
  const names = flags.map(flag =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const takes = value.kind === 'none' ? [] : ['-r', valuesOf(value)];
  return [
    'complete -c coverage',
    when,
    ...names,
    ...takes,
    '-d',
    quoted(description),
  ].join(' ');
}

function valuesOf(value: ValueWords): string {
  switch (value.kind) {
    case 'words':
      return `-f -a '${value.words.join(' ')}'`;
    case 'file':
      return '-F';
    case 'folder':
      return `-f -a '(__fish_complete_directories)'`;
    default:
      return '-f';
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
