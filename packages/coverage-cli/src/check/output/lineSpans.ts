/** `3, 7-9` of 3, 7, 8 and 9; the first ones of many. */
export function formatLines(lines: readonly number[], most = 12): string {
  const spans = spansOf(lines).map(([first, last]) =>
    first === last ? `${first}` : `${first}-${last}`,
  );
  return spans.length > most
    ? `${spans.slice(0, most).join(', ')} and ${spans.length - most} more`
    : spans.join(', ');
}

/** Lines in a row as their first and last. */
export function spansOf(lines: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last && last[1] === line - 1) {
      last[1] = line;
    } else {
      spans.push([line, line]);
    }
  }
  return spans;
}
