const CONTEXT = 3;

type Line = { sign: ' ' | '-' | '+'; text: string };

/**
 * What differs between two texts, as `diff -u` writes it; empty where nothing does.
 * Line ends are not shown.
 */
export function unifiedDiff(
  before: string,
  after: string,
  file: string,
): string {
  const lines = diffLines(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ sign }, i) => (sign === ' ' ? [] : [i]));
  if (changed.length === 0) {
    return '';
  }
  const hunks: [from: number, to: number][] = [];
  for (const i of changed) {
    const last = hunks.at(-1);
    if (last && i - CONTEXT <= last[1]) {
      last[1] = Math.min(lines.length, i + CONTEXT + 1);
    } else {
      hunks.push([
        Math.max(0, i - CONTEXT),
        Math.min(lines.length, i + CONTEXT + 1),
      ]);
    }
  }
  return [
    `--- a/${file}`,
    `+++ b/${file}`,
    ...hunks.flatMap(([from, to]) => hunk(lines, from, to)),
    '',
  ].join('\n');
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function hunk(lines: readonly Line[], from: number, to: number): string[] {
  const shown = lines.slice(from, to);
  const start = (sign: '-' | '+') =>
    lines.slice(0, from).filter(line => line.sign !== sign).length + 1;
  const count = (sign: '-' | '+') =>
    shown.filter(line => line.sign !== sign).length;
  return [
    `@@ -${start('+')},${count('+')} +${start('-')},${count('-')} @@`,
    ...shown.map(({ sign, text }) => sign + text),
  ];
}

/** The shortest way from one to the other (Myers), which is short: few lines change. */
function diffLines(a: readonly string[], b: readonly string[]): Line[] {
  const trace: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let steps = 0; ; steps++) {
    trace.push(new Map(reached));
    for (let k = -steps; k <= steps; k += 2) {
      let x = isDown(reached, k, steps)
        ? reached.get(k + 1)!
        : reached.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x += 1;
      }
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        return wayBack(a, b, trace);
      }
    }
    reached = new Map(reached);
  }
}

function isDown(
  reached: ReadonlyMap<number, number>,
  k: number,
  steps: number,
): boolean {
  return (
    k === -steps ||
    (k !== steps && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
  );
}

function wayBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): Line[] {
  const lines: Line[] = [];
  let x = a.length;
  let y = b.length;
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const k = x - y;
    const down = isDown(trace[steps], k, steps);
    const fromX = trace[steps].get(down ? k + 1 : k - 1) ?? 0;
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      x -= 1;
      y -= 1;
      lines.push({ sign: ' ', text: a[x] });
    }
    if (steps > 0) {
      lines.push(
        down ? { sign: '+', text: b[fromY] } : { sign: '-', text: a[fromX] },
      );
    }
    x = fromX;
    y = fromY;
  }
  return lines.reverse();
}
