/**
 * Finds the first of the packages that a file imports which is one of those
 * listed, or a part of one: `torch` matches `torch.nn`, `net/http` matches
 * `net/http/httptest`. Upper and lower case are the same. The answers are kept
 * per package, so one matcher serves all files of a repository.
 */
export function packageMatcher(
  listed: readonly string[],
): (packages: readonly string[] | undefined) => string | null {
  const names = new Set(listed.map(name => name.toLowerCase()));
  const known = new Map<string, boolean>();

  function isListed(name: string): boolean {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = waysUp(name.toLowerCase()).some(part => names.has(part));
      known.set(name, answer);
    }
    return answer;
  }

  return packages => packages?.find(isListed) ?? null;
}

/** `a.b.c`, `a.b`, `a`; the parts of `a::b`, `a\b` and `a/b` alike. */
function waysUp(name: string): string[] {
  const ends = [...name.matchAll(/::|[./\\]/g)].map(({ index }) => index);
  return [name, ...ends.map(end => name.slice(0, end))];
}
