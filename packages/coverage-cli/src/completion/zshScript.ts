import { CommandWords, OptionWords, ValueWords } from './commandWords';

/** A function for a folder of zsh's `$fpath`. */
export function zshScript([program, ...commands]: CommandWords[]): string {
  return `#compdef coverage
# zsh completion of coverage; coverage completion zsh > a folder of $fpath/_coverage
_coverage() {
  local -a commands
  commands=(
${commands
  .map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}\n`)
  .join('')}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${program.options.map(optionSpec).join(' ')}
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(caseOf).join('')}  esac
}
if [[ $funcstack[1] == _coverage ]]; then
  _coverage "$@"
else
  compdef _coverage coverage
fi
`;
}

function caseOf({ name, options, argument }: CommandWords): string {
  const specs = [
    ...options.map(optionSpec),
    ...(argument.kind === 'none' ? [] : [quoted(`*${actionOf(argument)}`)]),
  ];
  return `    ${name})
      _arguments \\
        ${specs.join(' \\\n        ')} ;;
`;
}

function optionSpec({ flags, description, value }: OptionWords): string {
  const told = description.replace(/[[\]:\\]/g, '\\$&');
  const action = value.kind === 'none' ? '' : actionOf(value);
  return flags.map(flag => quoted(`${flag}[${told}]${action}`)).join(' ');
}

function actionOf(value: ValueWords): string {
  switch (value.kind) {
    case 'words':
      return `:value:(${value.words.join(' ')})`;
    case 'file':
      return ':file:_files';
    case 'folder':
      return ':folder:_files -/';
    default:
      return ':value:';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
