import type { Token, TokenStream } from 'prismjs';

/** What gets a colour of its own. */
export type CodeKind =
  | 'comment'
  | 'string'
  | 'number'
  | 'keyword'
  | 'function'
  | 'type';

/** Text of one kind within a line. */
export interface CodePart {
  text: string;
  kind?: CodeKind;
}

/** The names that grammars give, of which many are about the same. */
const KINDS: Record<string, CodeKind> = {
  comment: 'comment',
  prolog: 'comment',
  doctype: 'comment',
  string: 'string',
  char: 'string',
  regex: 'string',
  'attr-value': 'string',
  'template-string': 'string',
  'triple-quoted-string': 'string',
  number: 'number',
  boolean: 'number',
  constant: 'number',
  symbol: 'number',
  keyword: 'keyword',
  tag: 'keyword',
  function: 'function',
  'function-variable': 'function',
  decorator: 'function',
  annotation: 'function',
  'attr-name': 'function',
  'class-name': 'type',
  builtin: 'type',
  namespace: 'type',
};

const LINE_END = /\r\n|\r|\n/;

/** The lines of a file, without the empty one after its last line end. */
export function textLines(text: string): string[] {
  const lines = text.split(LINE_END);
  if (lines[lines.length - 1] === '') {
    lines.pop();
  }
  return lines;
}

/** Tokens cut at the ends of lines, as many lines as `textLines` has. */
export function codeLines(tokens: TokenStream): CodePart[][] {
  const lines: CodePart[][] = [[]];
  const add = (text: string, kind: CodeKind | undefined) => {
    text.split(LINE_END).forEach((part, index) => {
      if (index > 0) {
        lines.push([]);
      }
      const line = lines[lines.length - 1];
      const last = line[line.length - 1];
      if (last && last.kind === kind) {
        last.text += part;
      } else if (part !== '') {
        line.push({ text: part, kind });
      }
    });
  };
  const walk = (stream: TokenStream, outer: CodeKind | undefined): void => {
    if (typeof stream === 'string') {
      add(stream, outer);
    } else if (Array.isArray(stream)) {
      stream.forEach(part => walk(part, outer));
    } else {
      walk(stream.content, kindOf(stream) ?? outer);
    }
  };
  walk(tokens, undefined);
  if (lines[lines.length - 1].length === 0) {
    lines.pop();
  }
  return lines;
}

function kindOf({ type, alias }: Token): CodeKind | undefined {
  return (
    KINDS[type] ??
    [alias]
      .flat()
      .map(name => KINDS[name])
      .find(Boolean)
  );
}
