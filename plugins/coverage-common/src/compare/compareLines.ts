import { LineDetail } from '../model/FileCoverage';
import { LineSpan, UntouchedLines } from './SnapshotComparison';

/**
 * Lines of a file that lost or gained coverage while the set of its
 * instrumented lines stayed the same; `null` when the set differs. Without a
 * diff of the code that is the nearest to "nobody touched it".
 *
 * @public
 */
export function compareLines(
  base: LineDetail,
  head: LineDetail,
): UntouchedLines | null {
  const { lines } = base;
  if (
    lines.length !== head.lines.length ||
    lines.some((line, i) => line !== head.lines[i])
  ) {
    return null;
  }
  const changed = (from: LineDetail, to: LineDetail) =>
    spansWhere(lines, i => from.hits[i] > 0 && to.hits[i] === 0);
  return { lost: changed(base, head), gained: changed(head, base) };
}

function spansWhere(
  lines: Uint32Array,
  holds: (index: number) => boolean,
): { lines: number; spans: LineSpan[] } {
  const spans: LineSpan[] = [];
  let count = 0;
  let open: LineSpan | undefined;
  lines.forEach((line, i) => {
    if (!holds(i)) {
      open = undefined;
      return;
    }
    count += 1;
    if (open) {
      open.last = line;
    } else {
      open = { first: line, last: line };
      spans.push(open);
    }
  });
  return { lines: count, spans };
}
