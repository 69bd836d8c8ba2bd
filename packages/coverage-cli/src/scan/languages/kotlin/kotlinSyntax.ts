import { DeclarationSyntax } from '../jvm/outline';
import { Token } from '../jvm/tokenize';

/** How Kotlin declares things; some of its words are keywords only there. */
export const kotlinSyntax: DeclarationSyntax = {
  keywords: new Set(
    'class interface object fun val var typealias constructor'.split(' '),
  ),
  modifiers: new Set(
    'public private protected internal open abstract final sealed data enum annotation inner value inline infix operator override suspend tailrec external const lateinit companion expect actual noinline crossinline fun'.split(
      ' ',
    ),
  ),
  nameAt(tokens, keyword) {
    const next = tokens[keyword + 1];
    switch (tokens[keyword].text) {
      case 'fun':
        // fun interface
        return next?.text === 'interface'
          ? undefined
          : functionName(tokens, keyword + 1);
      case 'val':
      case 'var':
        return variableName(tokens, keyword + 1);
      case 'object':
        // object : Foo { }, and companion object { }
        if (next?.kind === 'word') {
          return keyword + 1;
        }
        return tokens[keyword - 1]?.text === 'companion' ? keyword : undefined;
      case 'constructor':
        // The one in the head of a class belongs to it.
        return next?.text === '(' && startsLine(tokens, keyword)
          ? keyword
          : undefined;
      default:
        return next?.kind === 'word' ? keyword + 1 : undefined;
    }
  },
};

/** Types and receivers of more tokens than this are no code. */
const MAX_HEAD = 200;

/** The last word before the parameters: `<T> List<T>.first(`. */
function functionName(
  tokens: readonly Token[],
  start: number,
): number | undefined {
  let angles = 0;
  const end = Math.min(tokens.length, start + MAX_HEAD);
  for (let i = start; i < end; i += 1) {
    const { text, kind } = tokens[i];
    angles += text === '<' ? 1 : 0;
    angles -= text === '>' ? 1 : 0;
    if (angles === 0 && text === '(' && kind === 'symbol') {
      return i > start && tokens[i - 1].kind === 'word' ? i - 1 : undefined;
    }
    if (kind === 'symbol' && /^[{}=;)]$/.test(text)) {
      return undefined;
    }
  }
  return undefined;
}

/** `x` of `val x`, `val <T> List<T>.x`; none of `val (a, b)`. */
function variableName(
  tokens: readonly Token[],
  start: number,
): number | undefined {
  let name: number | undefined;
  let angles = 0;
  for (let i = start; i < tokens.length; i += 1) {
    const { text, kind, line } = tokens[i];
    if (text === '<' || text === '>') {
      angles += text === '<' ? 1 : -1;
    } else if (angles === 0 && kind === 'word' && line === tokens[start].line) {
      if (name !== undefined && tokens[i - 1].text !== '.') {
        return name;
      }
      name = i;
    } else if (angles === 0 && !/^[.?]$/.test(text)) {
      return name;
    }
  }
  return name;
}

function startsLine(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1].line < tokens[at].line;
}
