import { InputError } from '@backstage/errors';
import { endOfClass, expandBraces } from './expandBraces';

const MAX_LENGTH = 1000;
const SPECIAL = /[*?[\]{}\\]/;

/** What one part between slashes may look like; codes of UTF-16 are literal. */
type Token = number | typeof STAR | typeof ANY | CharClass;
const STAR = -1;
const ANY = -2;

interface CharClass {
  negated: boolean;
  /** From and to, pairs of codes. */
  ranges: number[];
}

type Segment = string | Token[] | typeof GLOBSTAR;
const GLOBSTAR = null;

/** A glob without braces, taken apart once. */
export interface CompiledGlob {
  /** Its whole text when it has no wildcard: a file, or a folder and what is in it. */
  literal: string | null;
  /** Text that every path it matches begins and ends with. */
  prefix: string;
  suffix: string;
  segments: Segment[];
}

/**
 * Takes a glob apart for matching in time linear in glob and path. Regular
 * expressions backtrack: `*a*a*a*a*b` on a long name takes minutes, and both the
 * glob and the name come from outside.
 *
 * @throws InputError with what is wrong with the glob.
 */
export function compileGlob(glob: string): CompiledGlob[] {
  if (glob.length > MAX_LENGTH) {
    throw new InputError(
      `the glob ${JSON.stringify(
        glob.slice(0, 40),
      )} is ${glob.length.toLocaleString(
        'en-US',
      )} characters long; at most 1,000 are allowed`,
    );
  }
  if (glob.startsWith('!')) {
    throw new InputError(
      `the glob ${JSON.stringify(
        glob,
      )} begins with "!"; name what to leave out under "exclude" instead`,
    );
  }
  const text = glob.replace(/^(?:\.?\/)+/, '');
  if (text === '') {
    throw new InputError(
      `the glob ${JSON.stringify(glob)} names nothing; expected a path or glob`,
    );
  }
  return expandBraces(text).map(compileAlternative);
}

function compileAlternative(glob: string): CompiledGlob {
  const text = glob.endsWith('/') ? `${glob}**` : glob;
  const bare = glob.replace(/\/+$/, '');
  if (!SPECIAL.test(bare)) {
    return { literal: bare, prefix: bare, suffix: '', segments: [] };
  }
  const segments = text.split('/').map(compileSegment);
  if (segments[segments.length - 1] === GLOBSTAR) {
    // What is in the folder, not a file of the folder's name.
    segments.push([STAR]);
  }
  return { literal: null, ...literalEnds(segments), segments };
}

function compileSegment(text: string): Segment {
  if (text === '**') {
    return GLOBSTAR;
  }
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    const end = char === '[' ? endOfClass(text, i) : i;
    if (end > i) {
      tokens.push(compileClass(text.slice(i + 1, end)));
      i = end;
    } else if (char === '*') {
      if (tokens[tokens.length - 1] !== STAR) {
        tokens.push(STAR);
      }
    } else if (char === '?') {
      tokens.push(ANY);
    } else {
      i += char === '\\' && i + 1 < text.length ? 1 : 0;
      tokens.push(text.charCodeAt(i));
    }
  }
  return tokens.every(isLiteral) ? String.fromCharCode(...tokens) : tokens;
}

function isLiteral(token: Token): token is number {
  return typeof token === 'number' && token >= 0;
}

function compileClass(text: string): CharClass {
  const negated = text[0] === '!' || text[0] === '^';
  const codes: number[] = [];
  const ranges: number[] = [];
  const body = negated ? text.slice(1) : text;
  for (let i = 0; i < body.length; i++) {
    const isRange = body[i] === '-' && codes.length > 0 && i + 1 < body.length;
    if (isRange) {
      i += 1;
      ranges[ranges.length - 1] = body.charCodeAt(i);
    } else {
      i += body[i] === '\\' && i + 1 < body.length ? 1 : 0;
      codes.push(body.charCodeAt(i));
      ranges.push(body.charCodeAt(i), body.charCodeAt(i));
    }
  }
  return { negated, ranges };
}

function literalEnds(segments: Segment[]): { prefix: string; suffix: string } {
  const firstWild = segments.findIndex(segment => typeof segment !== 'string');
  const head = segments.slice(0, firstWild).map(part => `${part}/`);
  const first = segments[firstWild];
  const last = segments[segments.length - 1];
  const run = Array.isArray(first) ? literalRun(first) : '';
  return {
    prefix: head.join('') + run,
    suffix: typeof last === 'string' ? last : literalTail(last),
  };
}

function literalRun(tokens: Token[]): string {
  const end = tokens.findIndex(token => !isLiteral(token));
  return String.fromCharCode(...(tokens.slice(0, end) as number[]));
}

function literalTail(tokens: Token[] | typeof GLOBSTAR): string {
  const run: number[] = [];
  for (let i = (tokens?.length ?? 0) - 1; i >= 0; i--) {
    const token = tokens![i];
    if (!isLiteral(token)) {
      break;
    }
    run.unshift(token);
  }
  return String.fromCharCode(...run);
}

/** Whether the glob matches a path that was split at its slashes. */
export function matchesParts(
  segments: readonly Segment[],
  parts: readonly string[],
): boolean {
  let s = 0;
  let p = 0;
  let retrySegment = -1;
  let retryPart = 0;
  // Trying again from the last `**` only is enough: an earlier one could only
  // swallow what this one can swallow as well.
  while (p < parts.length) {
    if (s < segments.length && segments[s] === GLOBSTAR) {
      retrySegment = ++s;
      retryPart = p;
    } else if (s < segments.length && matchesSegment(segments[s], parts[p])) {
      s += 1;
      p += 1;
    } else if (retrySegment >= 0) {
      s = retrySegment;
      p = ++retryPart;
    } else {
      return false;
    }
  }
  while (s < segments.length && segments[s] === GLOBSTAR) {
    s += 1;
  }
  return s === segments.length;
}

function matchesSegment(segment: Segment, part: string): boolean {
  return typeof segment === 'string'
    ? segment === part
    : matchesTokens(segment as Token[], part);
}

function matchesTokens(tokens: readonly Token[], text: string): boolean {
  let t = 0;
  let c = 0;
  let retryToken = -1;
  let retryChar = 0;
  while (c < text.length) {
    if (t < tokens.length && tokens[t] === STAR) {
      retryToken = ++t;
      retryChar = c;
    } else if (t < tokens.length && accepts(tokens[t], text.charCodeAt(c))) {
      t += 1;
      c += 1;
    } else if (retryToken >= 0) {
      t = retryToken;
      c = ++retryChar;
    } else {
      return false;
    }
  }
  while (t < tokens.length && tokens[t] === STAR) {
    t += 1;
  }
  return t === tokens.length;
}

function accepts(token: Token, code: number): boolean {
  if (typeof token === 'number') {
    return token === code || token === ANY;
  }
  for (let i = 0; i < token.ranges.length; i += 2) {
    if (code >= token.ranges[i] && code <= token.ranges[i + 1]) {
      return !token.negated;
    }
  }
  return token.negated;
}
