import { endOfComment } from '../endOfComment';

/** A piece of Swift; comments are none. */
export interface SwiftToken {
  kind: 'word' | 'string' | 'symbol';
  /** Of a string its content, of a word in backticks the name. */
  text: string;
  /** From 1. */
  line: number;
  /** White space stands before it. */
  isSpaced: boolean;
}

const PIECE =
  /(?<comment>\/\*)|(?<skipped>\/\/[^\n]*)|(?<string>#*"(?:"")?)|(?<regex>#+\/)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|`(?<quoted>[^`\n]+)`|(?<symbol>\d[\w.]*|&&|\|\||\?\?|->|==|!=|<=|>=|[^])/uy;

/** After these a slash divides; after anything else it starts a pattern. */
const OPERAND = /^(?:[\p{L}\p{N}_$].*|[)\]}?!])$/su;

/**
 * Splits Swift into tokens. Comments nest; strings may be raw or of several lines,
 * and the code that they hold, `\(...)`, follows them in its brackets.
 */
export function tokenizeSwift(text: string): SwiftToken[] {
  const tokens: SwiftToken[] = [];
  let line = 1;
  let counted = 0;

  function add(kind: SwiftToken['kind'], own: string, at: number): SwiftToken {
    for (
      let next = text.indexOf('\n', counted);
      next >= 0 && next < at;
      next = text.indexOf('\n', counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    const isSpaced = at === 0 || /\s/.test(text[at - 1]);
    const token = { kind, text: own, line, isSpaced };
    tokens.push(token);
    return token;
  }

  /** Up to the end of the text, or behind the bracket that ends an interpolation. */
  function code(start: number, isWithinString: boolean): number {
    let depth = 0;
    let at = start;
    while (at < text.length) {
      if (/\s/.test(text[at])) {
        at += 1;
        continue;
      }
      PIECE.lastIndex = at;
      const { 0: piece, groups = {} } = PIECE.exec(text)!;
      const begin = at;
      at += piece.length;
      if (groups.comment) {
        at = endOfComment(text, at);
      } else if (groups.string) {
        at = string(begin, piece);
      } else if (groups.regex) {
        at = pattern(begin, piece.slice(0, -1), at);
      } else if (groups.word || groups.quoted) {
        add('word', groups.word ?? groups.quoted, begin);
      } else if (groups.symbol) {
        const end = piece === '/' ? endOfPattern(begin) : -1;
        if (end > 0) {
          add('string', text.slice(at, end - 1), begin);
          at = end;
          continue;
        }
        add('symbol', piece, begin);
        depth += piece === '(' ? 1 : 0;
        depth -= piece === ')' ? 1 : 0;
        if (isWithinString && depth === 0) {
          return at;
        }
      }
    }
    return at;
  }

  function string(begin: number, opening: string): number {
    const hashes = /^#*/.exec(opening)![0];
    const quotes = opening.slice(hashes.length);
    const closing = quotes + hashes;
    const escape = `\\${hashes}`;
    const token = add('string', '', begin);
    let at = begin + opening.length;
    while (at < text.length && !text.startsWith(closing, at)) {
      if (quotes === '"' && text[at] === '\n') {
        return at;
      }
      if (text.startsWith(`${escape}(`, at)) {
        at = code(at + escape.length, true);
      } else if (text.startsWith(escape, at)) {
        at += escape.length + 1;
      } else {
        at += 1;
      }
    }
    token.text = text.slice(begin + opening.length, at);
    return at + closing.length;
  }

  /** `#/.../#` */
  function pattern(begin: number, hashes: string, start: number): number {
    const end = text.indexOf(`/${hashes}`, start);
    add('string', text.slice(start, end < 0 ? undefined : end), begin);
    return end < 0 ? text.length : end + 1 + hashes.length;
  }

  /** Behind `/.../` on one line where a value may start; else -1. */
  function endOfPattern(begin: number): number {
    const before = tokens.at(-1);
    const isOperand =
      before !== undefined &&
      (before.kind === 'string' || OPERAND.test(before.text)) &&
      !/^(?:return|in|case|try|await|where|if|guard|while)$/.test(before.text);
    const found = /\/(?![\s/*])(?:\\.|[^\\/\n])*\//y;
    found.lastIndex = begin;
    return !isOperand && found.test(text) ? found.lastIndex : -1;
  }

  code(0, false);
  return tokens;
}
