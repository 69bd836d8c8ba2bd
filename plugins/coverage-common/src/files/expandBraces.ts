import { InputError } from '@backstage/errors';

/** What people write has a dozen; braces side by side multiply. */
const MAX_ALTERNATIVES = 100;

/**
 * The globs that a glob with braces stands for, in the order written:
 * `*.{ts,tsx}` is `*.ts` and `*.tsx`. Braces without a comma are literal.
 *
 * @throws InputError when they stand for too many.
 */
export function expandBraces(glob: string): string[] {
  const done: string[] = [];
  const todo = [glob];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const brace = firstBrace(next);
    if (brace) {
      for (const part of brace.parts.reverse()) {
        todo.push(next.slice(0, brace.start) + part + next.slice(brace.end));
      }
    } else {
      done.push(next);
    }
    if (done.length + todo.length > MAX_ALTERNATIVES) {
      throw new InputError(
        `the glob ${JSON.stringify(
          glob.slice(0, 80),
        )} stands for more than ${MAX_ALTERNATIVES} paths by its braces; write several shorter globs`,
      );
    }
  }
  return done;
}

/** The first brace that holds a comma of its own; `end` is behind it. */
function firstBrace(
  glob: string,
): { start: number; end: number; parts: string[] } | null {
  const open: { start: number; commas: number[] }[] = [];
  let found: { start: number; end: number; commas: number[] } | null = null;
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i];
    if (char === '\\') {
      i += 1;
    } else if (char === '[') {
      i = endOfClass(glob, i);
    } else if (char === '{') {
      open.push({ start: i, commas: [] });
    } else if (char === ',' && open.length > 0) {
      open[open.length - 1].commas.push(i);
    } else if (char === '}' && open.length > 0) {
      const { start, commas } = open.pop()!;
      if (commas.length > 0 && (!found || start < found.start)) {
        found = { start, end: i + 1, commas };
      }
    }
  }
  if (!found) {
    return null;
  }
  const ends = [...found.commas, found.end - 1];
  const starts = [found.start, ...found.commas];
  return {
    start: found.start,
    end: found.end,
    parts: ends.map((end, i) => glob.slice(starts[i] + 1, end)),
  };
}

/**
 * Index of the `]` that closes the class opened at `start`; `start` itself when
 * nothing in the same part of the path closes it, because then `[` is literal.
 */
export function endOfClass(glob: string, start: number): number {
  const isNegated = glob[start + 1] === '!' || glob[start + 1] === '^';
  const first = start + (isNegated ? 2 : 1);
  for (let i = first; i < glob.length && glob[i] !== '/'; i++) {
    if (glob[i] === '\\') {
      i += 1;
    } else if (glob[i] === ']' && i > first) {
      return i;
    }
  }
  return start;
}
