import { CommandWords, OptionWords, ValueWords } from './commandWords';

/** A script for bash 3.2 and later. */
export function bashScript([program, ...commands]: CommandWords[]): string {
  const names = commands.map(({ name }) => name);
  return `# bash completion of coverage; in ~/.bashrc: source <(coverage completion bash)
_coverage() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  local command='' options='' word
  # Bash takes --format=json for three words.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join('|')}) command=$word; break ;;
    esac
  done
  case $command in
    '')
      COMPREPLY=($(compgen -W '${[...names, ...flagsOf(program)].join(
        ' ',
      )}' -- "$cur"))
      return ;;
${commands.map(caseOf).join('')}  esac
}
complete -o filenames -F _coverage coverage
`;
}

function caseOf({ name, options, argument }: CommandWords): string {
  const values = options.filter(({ value }) => value.kind !== 'none');
  return `    ${name})
      case $prev in
${values
  .map(
    ({ flags, value }) =>
      `        ${flags.join('|')}) ${reply(value)}; return ;;\n`,
  )
  .join('')}        *) ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '${options
          .flatMap(longest)
          .join(' ')}' -- "$cur"))
      else
        ${reply(argument)}
      fi ;;
`;
}

function reply(value: ValueWords): string {
  switch (value.kind) {
    case 'words':
      return `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$cur"))`;
    case 'file':
      return `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$cur"))`;
    case 'folder':
      return `local IFS=$'\\n'; COMPREPLY=($(compgen -d -- "$cur"))`;
    default:
      return 'COMPREPLY=()';
  }
}

function flagsOf({ options }: CommandWords): string[] {
  return options.flatMap(longest);
}

/** People who complete do not need the short one. */
function longest({ flags }: OptionWords): string[] {
  return flags.slice(-1);
}
