const COLOURS: Record<string, number> = { '+': 32, '-': 31, '@': 36 };

/** A diff with what goes in red and what comes in green. */
export function colourDiff(diff: string): string {
  return diff
    .split('\n')
    .map(line => {
      const colour = /^(?:\+\+\+|---) /.test(line) ? 1 : COLOURS[line[0]];
      return colour === undefined ? line : `\u001b[${colour}m${line}\u001b[0m`;
    })
    .join('\n');
}
