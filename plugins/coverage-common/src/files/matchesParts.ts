/** What one part between slashes may look like; codes of UTF-16 are literal. */
export type Token = number | typeof STAR | typeof ANY | CharClass;
export const STAR = -1;
export const ANY = -2;

export interface CharClass {
  negated: boolean;
  /** From and to, pairs of codes. */
  ranges: number[];
}

/** `null`: any folders. */
export type Segment = string | Token[] | typeof GLOBSTAR;
export const GLOBSTAR = null;

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

/** Whether a part of a glob other than `**` matches a part of a path. */
export function matchesSegment(segment: Segment, part: string): boolean {
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
