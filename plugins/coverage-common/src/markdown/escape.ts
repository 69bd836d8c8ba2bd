const LONGEST_TEXT = 400;
const LONGEST_CODE = 200;

/** Lone surrogates, control characters, and marks that turn the direction of text around. */
const INVISIBLE = /[\p{Cs}\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words that a renderer makes links or mentions of, however they are escaped. */
const LINKED = /:\/\/|www\.|@|mailto:|xmpp:/i;

/**
 * Any string as inline Markdown that reads as that string: no emphasis, link,
 * HTML, table cell or block comes out of it. Names that it puts between
 * backticks stay code. Words that renderers link by themselves become code,
 * since GitHub and remark look for them after escapes are resolved.
 */
export function text(value: string): string {
  const line = oneLine(value, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
  const inline = line
    .split(/(?<!`)(`[^`]+`)(?!`)/)
    .map((part, i) =>
      i % 2 === 1 ? code(part.slice(1, -1)) : escapeWords(part),
    )
    .join('');
  return inline.replace(/^(?:[#+=>-]|\d{1,9}(?=[.)](?: |$)))/, start =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/**
 * Any string as a code span. The pipe is escaped by `table`, the only place
 * where it means something.
 */
export function code(value: string): string {
  const line = oneLine(value, LONGEST_CODE);
  if (!line.trim()) {
    return '(no name)';
  }
  const ticks = '`'.repeat(longestRun(line) + 1);
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return ticks + padding + line + padding + ticks;
}

/** The longest run of backticks. */
export function longestRun(value: string): number {
  const runs = value.match(/`+/g) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Several lines without characters that show something other than they are. */
export function visibleLines(value: string): string[] {
  return value
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => line.replace(/\t/g, '    ').replace(INVISIBLE, '\ufffd'));
}

function oneLine(value: string, longest: number): string {
  const clipped =
    value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
  return clipped
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '\ufffd');
}

function escapeWords(words: string): string {
  return words
    .split(' ')
    .map(word => (LINKED.test(word) ? code(word) : escapeWord(word)))
    .join(' ');
}

function escapeWord(word: string): string {
  return word
    .replace(/&(?=#?\w)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\|/g, '&#124;')
    .replace(/[\\`*~[\]$]/g, '\\$&')
    .replace(/(?<![a-z0-9])_|_(?![a-z0-9])/gi, '\\_');
}
