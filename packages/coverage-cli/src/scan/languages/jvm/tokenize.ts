import { endOfComment } from '../endOfComment';

/** A piece of Kotlin or Scala; comments are none. */
export interface Token {
  kind: 'word' | 'string' | 'symbol';
  /** Of a string its content, of a word in backticks the name. */
  text: string;
  /** From 1. */
  line: number;
  /** From 0. */
  column: number;
}

interface Tokens {
  tokens: Token[];
  /** Code within strings: `x` of `"${x}"`. */
  embedded: Token[];
}

const PIECE =
  /(?<space>\s+|\/\/[^\n]*)|(?<comment>\/\*)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<quoted>`[^`\n]+`)|(?<quote>"""|")|(?<other>'(?:\\u[\da-fA-F]{4}|\\.|[^\\'\n])'|\d[\w.]*|&&|\|\||\?:|->|=>|<-|::|[=!<>]=|[^])/uy;

/**
 * Splits Kotlin or Scala into tokens: their comments nest, and their strings hold
 * code of their own, in Scala where a word such as `s` stands before the quote.
 */
export function tokenize(text: string, language: 'kotlin' | 'scala'): Tokens {
  const tokens: Token[] = [];
  const embedded: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let counted = 0;

  function token(kind: Token['kind'], at: number, own: string): Token {
    let next = text.indexOf('\n', counted);
    while (next >= 0 && next < at) {
      line += 1;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    counted = Math.max(counted, lineStart);
    return { kind, text: own, line, column: at - lineStart };
  }

  /** Up to the end of the text, or of the braces that the code is in. */
  function code(start: number, into: Token[], isWithinString: boolean): number {
    let depth = 0;
    let at = start;
    while (at < text.length) {
      PIECE.lastIndex = at;
      const { 0: piece, groups = {} } = PIECE.exec(text)!;
      const begin = at;
      at += piece.length;
      if (groups.comment) {
        at = endOfComment(text, at);
      } else if (groups.word) {
        into.push(token('word', begin, piece));
      } else if (groups.quoted) {
        into.push(token('word', begin, piece.slice(1, -1)));
      } else if (groups.quote) {
        const own = token('string', begin, '');
        at = string(at, piece, markerOf(into, begin));
        own.text = text.slice(begin + piece.length, at - piece.length);
        into.push(own);
      } else if (groups.other) {
        depth += piece === '{' ? 1 : 0;
        depth -= piece === '}' ? 1 : 0;
        if (isWithinString && depth < 0) {
          return at;
        }
        into.push(token('symbol', begin, piece));
      }
    }
    return at;
  }

  /** What code within the string starts with; the word in front is no token. */
  function markerOf(into: Token[], begin: number): string | null {
    const before = into.at(-1);
    const isPrefix =
      before?.kind === 'word' &&
      text.startsWith(before.text, begin - before.text.length) &&
      before.line === line &&
      before.column + before.text.length === begin - lineStart;
    if (language === 'scala') {
      return isPrefix ? '$' : null;
    }
    // $$"" takes two dollars for one.
    return isPrefix && /^\$+$/.test(before.text) ? before.text : '$';
  }

  function string(start: number, quote: string, marker: string | null): number {
    let at = start;
    while (at < text.length) {
      if (text.startsWith(quote, at)) {
        at += quote.length;
        // Quotes before the last three belong to the text.
        while (quote.length === 3 && text[at] === '"') {
          at += 1;
        }
        return at;
      }
      if (quote === '"' && text[at] === '\n') {
        return at;
      }
      if (quote === '"' && text[at] === '\\') {
        at += 2;
      } else if (marker && text.startsWith(`${marker}{`, at)) {
        at = code(at + marker.length + 1, embedded, true);
      } else {
        at += 1;
      }
    }
    return at;
  }

  code(0, tokens, false);
  return { tokens, embedded };
}
