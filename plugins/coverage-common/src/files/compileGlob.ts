import { InputError } from '@backstage/errors';
import { formatCount } from '../model/wording';
import { endOfClass, expandBraces } from './expandBraces';
import { ANY, CharClass, GLOBSTAR, Segment, STAR, Token } from './matchesParts';

const MAX_LENGTH = 1000;
const SPECIAL = /[*?[\]{}\\]/;

/** A glob without braces, taken apart once. */
export interface CompiledGlob {
  /** Its whole text when it has no wildcard: a file, or a folder and what is in it. */
  literal: string | null;
  /** Text that every path it matches begins and ends with. */
  prefix: string;
  suffix: string;
  /** The longest text that every path it matches holds somewhere. */
  needle: string;
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
      `the glob ${JSON.stringify(glob.slice(0, 40))} is ${formatCount(
        glob.length,
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
    return {
      literal: bare,
      prefix: bare,
      suffix: '',
      needle: '',
      segments: [],
    };
  }
  const segments = text.split('/').map(compileSegment);
  if (segments[segments.length - 1] === GLOBSTAR) {
    // What is in the folder, not a file of the folder's name.
    segments.push([STAR]);
  }
  const needle = longestText(segments);
  return { literal: null, ...literalEnds(segments), needle, segments };
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

function longestText(segments: Segment[]): string {
  let longest = '';
  let run = '';
  for (const segment of segments) {
    for (const token of segment ?? [STAR]) {
      const text = typeof token === 'number' ? textOf(token) : token;
      run = typeof text === 'string' ? run + text : '';
      longest = run.length > longest.length ? run : longest;
    }
    // A part that stands for any folders may take the slash with it.
    run = segment === GLOBSTAR || run === '' ? '' : `${run}/`;
  }
  return longest;
}

function textOf(token: number): string | null {
  return token >= 0 ? String.fromCharCode(token) : null;
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
