const OTHER = 0;
const LOWER = 1;
const UPPER = 2;

/**
 * The words of a name: split at everything that is no letter or digit and where
 * camelCase changes case, in lower case, plurals folded. Character by character,
 * since it runs for every file and regexes take five times as long.
 */
export function splitWords(text: string): string[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) {
    // Lower case that is longer than upper case: `İ`. Positions do not agree.
    return (lower.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldPlural);
  }
  const words: string[] = [];
  let start = -1;
  let before = OTHER;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kindOf(text.charCodeAt(i)) : OTHER;
    const isSplit =
      kind === OTHER ||
      (kind === UPPER && before === LOWER) ||
      // The last capital of several begins the next word: `JWTService`.
      (kind === UPPER && before === UPPER && isSmall(text, i + 1));
    if (isSplit && start >= 0) {
      words.push(foldPlural(lower.slice(start, i)));
      start = -1;
    }
    if (kind !== OTHER && start < 0) {
      start = i;
    }
    before = kind;
  }
  return words;
}

/** Digits count as lower case: `k8sClient` is `k8s` and `client`. */
function kindOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
    return LOWER;
  }
  if (code >= 65 && code <= 90) {
    return UPPER;
  }
  const isLetter =
    code > 127 && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(String.fromCharCode(code));
  return isLetter ? LOWER : OTHER;
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/**
 * The singular of a regular English plural. Short words and words that end in
 * `ss`, `us` or `is` are none: `sms`, `access`, `status`, `redis` (but `apis`).
 */
export function foldPlural(word: string): string {
  if (
    word.length < 4 ||
    !word.endsWith('s') ||
    /(?:ss|us|[^p]is)$/.test(word)
  ) {
    return word;
  }
  if (word.endsWith('ies')) {
    return `${word.slice(0, -3)}y`;
  }
  return /(?:ss|x|sh|tch)es$/.test(word)
    ? word.slice(0, -2)
    : word.slice(0, -1);
}
