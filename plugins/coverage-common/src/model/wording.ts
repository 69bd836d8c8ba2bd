const EXAMPLES = 3;
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A whole number for people: `1,384`. Most are small and need no formatter, which is slow. */
export function formatCount(count: number): string {
  return Number.isInteger(count) && count >= 0 && count < 1000
    ? String(count)
    : WHOLE.format(count);
}

/** A number for people with one decimal where it has any: `1,384`, `12.5`. */
export function formatTenths(amount: number): string {
  return TENTHS.format(amount);
}

/** `1,384 lines`, `1 line`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(n)} ${n === 1 ? noun : plural}`;
}

/** A percentage as somebody wrote it: `80 %`, `62.5 %`. */
export function statedPercent(percent: number): string {
  return `${Math.round(percent * 100) / 100} %`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** The first three of many: `a, b, c and 4 more`. A single one more is named. */
export function examples(names: readonly string[]): string {
  const more = names.length - EXAMPLES;
  return more > 1
    ? listed([...names.slice(0, EXAMPLES), `${formatCount(more)} more`])
    : listed(names);
}
