/** Replaces a part of a text. */
export interface TextEdit {
  /** Where it begins, in characters. */
  from: number;
  /** Where it ends; `from` for something that is only added. */
  to: number;
  text: string;
}

/** The text with edits that do not overlap; those at the same place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    result += text.slice(end, edit.from) + edit.text;
    end = edit.to;
  }
  return result + text.slice(end);
}

/**
 * Adds lines after the one that a place is in. A place at the start of a line is
 * behind a block of text that ends there. Without a final newline there is none after
 * them either.
 */
export function linesAfter(
  text: string,
  place: number,
  lines: readonly string[],
): TextEdit {
  const newline = newlineOf(text);
  if (place > 0 && text[place - 1] === '\n') {
    return addedAt(place, lines.map(line => line + newline).join(''));
  }
  const end = text.indexOf('\n', place);
  return end < 0
    ? addedAt(text.length, lines.map(line => newline + line).join(''))
    : addedAt(end + 1, lines.map(line => line + newline).join(''));
}

export function addedAt(place: number, text: string): TextEdit {
  return { from: place, to: place, text };
}

/** How the lines of a text end: as the first one does. */
export function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
