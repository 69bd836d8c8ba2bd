import { longestRun, visibleLines } from './escape';

const WIDEST_PADDING = 64;
const LONGEST_FENCE = 150;

/** Title of a column; `right` for numbers. */
export type Column = string | { right: string };

/**
 * A table, padded to be read as plain text. Cells are inline Markdown; a pipe
 * in them is escaped here, together with backslashes before it, since a table
 * is cut into cells before code spans are seen.
 */
export function table(columns: Column[], rows: string[][]): string {
  const titles = columns.map(c => (typeof c === 'string' ? c : c.right));
  const cells = [titles, ...rows].map(row => row.map(escapePipes));
  const widths = titles.map((_, i) =>
    cells.reduce((widest, row) => Math.max(widest, widthOf(row[i])), 3),
  );
  const rule = columns.map((c, i) =>
    typeof c === 'string'
      ? '-'.repeat(widths[i])
      : `${'-'.repeat(widths[i] - 1)}:`,
  );
  const lines = cells.map(row =>
    row.map((cell, i) =>
      typeof columns[i] === 'string'
        ? cell.padEnd(widths[i])
        : cell.padStart(widths[i]),
    ),
  );
  return [lines[0], rule, ...lines.slice(1)]
    .map(line => `| ${line.join(' | ')} |`)
    .join('\n');
}

export function bullets(items: string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}

export function numbered(items: string[]): string {
  return items.map((item, i) => `${i + 1}. ${item}`).join('\n');
}

export function tasks(items: { text: string; done: boolean }[]): string {
  return items
    .map(item => `- [${item.done ? 'x' : ' '}] ${item.text}`)
    .join('\n');
}

/** A code block that nothing in the text can close. */
export function fence(language: string, value: string): string {
  const lines = visibleLines(value.replace(/\s+$/, ''));
  const shown = lines.slice(0, LONGEST_FENCE);
  const ticks = '`'.repeat(Math.max(3, longestRun(value) + 1));
  const left = lines.length - shown.length;
  const rest = left > 0 ? `\n\n... and ${left} more lines.` : '';
  const name = /^[\w+-]{1,20}$/.test(language) ? language : '';
  return `${ticks}${name}\n${shown.join('\n')}\n${ticks}${rest}`;
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: (string | null | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** The first rows, and those that a report leaves out to stay readable. */
export function cut<T>(
  rows: readonly T[],
  most: number,
): { shown: readonly T[]; rest: readonly T[] } {
  // One row more is no longer than the row that would stand for it.
  const end = rows.length <= most + 1 ? rows.length : most;
  return { shown: rows.slice(0, end), rest: rows.slice(end) };
}

function escapePipes(cell: string): string {
  return cell.replace(/(\\*)\|/g, '$1$1\\|');
}

function widthOf(cell: string): number {
  return cell.length > WIDEST_PADDING ? 0 : cell.length;
}
