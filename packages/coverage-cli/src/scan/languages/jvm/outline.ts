import { Annotation } from './annotatedTests';
import { Token } from './tokenize';

/** A declaration of Kotlin or Scala. */
export interface Declaration {
  /** `class`, `fun`, `val`... */
  keyword: string;
  name: string;
  line: number;
  modifiers: ReadonlySet<string>;
  annotations: readonly Annotation[];
  /** Declarations around it, outermost first. */
  owners: readonly Declaration[];
  hasBody: boolean;
  /** Its tokens, from its keyword on. */
  tokens: readonly Token[];
}

/** How a language declares things. */
export interface DeclarationSyntax {
  keywords: ReadonlySet<string>;
  modifiers: ReadonlySet<string>;
  nameAt(tokens: readonly Token[], keyword: number): number | undefined;
}

interface Open {
  declaration: Declaration;
  column: number;
  start: number;
}

/**
 * Declarations of a file. What is indented deeper than a declaration is within it:
 * so it is with braces and, in Scala 3, without.
 */
export function outline(
  tokens: readonly Token[],
  syntax: DeclarationSyntax,
): Declaration[] {
  const all: Declaration[] = [];
  const open: Open[] = [];
  const close = (column: number, end: number) => {
    while (open.length > 0 && open[open.length - 1].column >= column) {
      const { declaration, start } = open.pop()!;
      declaration.tokens = tokens.slice(start, end);
    }
  };
  let prefix = noPrefix();
  for (let i = 0; i < tokens.length; i += 1) {
    const { text, kind, line, column } = tokens[i];
    const nameAt =
      kind === 'word' && syntax.keywords.has(text) && !isMember(tokens[i - 1])
        ? syntax.nameAt(tokens, i)
        : undefined;
    if (nameAt !== undefined) {
      const first = prefix.column ?? column;
      close(first, prefix.start ?? i);
      const declaration = {
        keyword: text,
        name: tokens[nameAt].text,
        line,
        modifiers: prefix.modifiers,
        annotations: prefix.annotations,
        owners: open.map(owner => owner.declaration),
        hasBody: hasBody(tokens, nameAt + 1, first),
        tokens: [],
      };
      all.push(declaration);
      open.push({ declaration, column: first, start: i });
      prefix = noPrefix();
      i = nameAt;
    } else if (kind === 'symbol' && text === '@') {
      prefix.start ??= i;
      prefix.column ??= column;
      i = addAnnotation(tokens, i + 1, prefix.annotations);
    } else if (kind === 'word' && syntax.modifiers.has(text)) {
      prefix.start ??= i;
      prefix.column ??= column;
      prefix.modifiers.add(text);
      // private[shop]
      i = tokens[i + 1]?.text === '[' ? endOfGroup(tokens, i + 1) - 1 : i;
    } else {
      prefix = noPrefix();
    }
  }
  close(-1, tokens.length);
  return all;
}

interface Prefix {
  modifiers: Set<string>;
  annotations: Annotation[];
  column?: number;
  start?: number;
}

function noPrefix(): Prefix {
  return { modifiers: new Set(), annotations: [] };
}

/** `Foo::class`, `x.type` */
function isMember(before: Token | undefined): boolean {
  return before?.text === '.' || before?.text === '::';
}

/** `@a.b.Test(x)`, `@get:Rule`, `@[A B]`; the place of its last token. */
function addAnnotation(
  tokens: readonly Token[],
  start: number,
  annotations: Annotation[],
): number {
  let at = start;
  while (/^[.:]$/.test(tokens[at + 1]?.text ?? '')) {
    at += 2;
  }
  const name = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  const hasArguments = next?.text === '(' && next.line === tokens[at].line;
  const end = hasArguments ? endOfGroup(tokens, at + 1) : at + 1;
  annotations.push({
    name,
    arguments: tokens
      .slice(at + 1, end)
      .map(({ text }) => text)
      .join(' '),
  });
  return end - 1;
}

const groups = new WeakMap<readonly Token[], Int32Array>();

/** Behind the bracket that closes the one here; what is no bracket ends itself. */
export function endOfGroup(tokens: readonly Token[], start: number): number {
  let ends = groups.get(tokens);
  if (!ends) {
    ends = endsOfGroups(tokens);
    groups.set(tokens, ends);
  }
  return ends[start] ?? tokens.length;
}

function endsOfGroups(tokens: readonly Token[]): Int32Array {
  const ends = Int32Array.from(tokens, (_, i) => i + 1);
  const open: number[] = [];
  tokens.forEach(({ kind, text }, i) => {
    if (kind === 'symbol' && /^[([{]$/.test(text)) {
      open.push(i);
      ends[i] = tokens.length;
    } else if (kind === 'symbol' && /^[)\]}]$/.test(text)) {
      const start = open.pop();
      if (start !== undefined) {
        ends[start] = i + 1;
      }
    }
  });
  return ends;
}

/** Whether `{` or `=` follows before anything else starts. */
function hasBody(
  tokens: readonly Token[],
  start: number,
  column: number,
): boolean {
  for (let i = start; i < tokens.length; i += 1) {
    const { text, kind } = tokens[i];
    const isLineStart = tokens[i].line > tokens[i - 1].line;
    if (kind === 'symbol' && /^[=:{]$/.test(text)) {
      if (text !== ':') {
        return true;
      }
    } else if (text === '}' || (isLineStart && tokens[i].column <= column)) {
      return false;
    } else if (kind === 'symbol' && /^[([]$/.test(text)) {
      i = endOfGroup(tokens, i) - 1;
    } else if (
      isLineStart &&
      !/^(?::|,|->|=>|&|<|\.)$/.test(tokens[i - 1].text)
    ) {
      return false;
    }
  }
  return false;
}
