/**
 * Behind a comment in slashes and stars, in a language where these nest.
 *
 * @param start - behind the slash and star that open it
 */
export function endOfComment(text: string, start: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  for (let depth = 1; depth > 0; ) {
    const found = edge.exec(text);
    if (!found) {
      return text.length;
    }
    depth += found[0] === '/*' ? 1 : -1;
  }
  return edge.lastIndex;
}
