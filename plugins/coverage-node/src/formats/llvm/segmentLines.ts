import { isLineNumber } from '../../detail/counts';
import { LineTable } from '../../detail/LineTable';
import { toHits, toList } from '../../json/values';

interface Segment {
  line: number;
  count: number;
  hasCount: boolean;
  isEntry: boolean;
  isGap: boolean;
}

/**
 * Adds the lines of a file as LLVM's `LineCoverageIterator` finds them: the most
 * that a region which begins there, or the one that goes on from the line
 * before, was executed. Gives how many segments could not be read.
 *
 * @param segments - `[line, column, count, hasCount, isRegionEntry, isGapRegion]`
 */
export function addSegmentLines(
  table: LineTable,
  segments: readonly unknown[],
): number {
  let malformed = 0;
  let wrapped: Segment | undefined;
  let here: Segment[] = [];
  for (const value of segments) {
    const segment = toSegment(value);
    const last = here.at(-1);
    if (!segment || (last && segment.line < last.line)) {
      malformed += 1;
    } else if (last && segment.line > last.line) {
      addLine(table, last.line, here, wrapped);
      wrapped = last;
      addBetween(table, last, segment.line);
      here = [segment];
    } else {
      here.push(segment);
    }
  }
  if (here.length > 0) {
    addLine(table, here[0].line, here, wrapped);
  }
  return malformed;
}

function addBetween(table: LineTable, wrapped: Segment, end: number): void {
  if (!wrapped.hasCount) {
    return;
  }
  for (let line = wrapped.line + 1; line < end; line++) {
    table.add(line, wrapped.count, 0, 0);
  }
}

function addLine(
  table: LineTable,
  line: number,
  here: Segment[],
  wrapped: Segment | undefined,
): void {
  const entries = here.filter(s => s.isEntry && s.hasCount);
  const starts = entries.filter(s => !s.isGap);
  const isSkipped = here[0].isEntry && !here[0].hasCount;
  if (entries.length > 0 || (!isSkipped && wrapped?.hasCount)) {
    const before = wrapped?.count ?? 0;
    table.add(
      line,
      starts.reduce((most, s) => Math.max(most, s.count), before),
      0,
      0,
    );
  }
}

function toSegment(value: unknown): Segment | undefined {
  const [line, , count, hasCount, isEntry, isGap] = toList(value);
  const hits = toHits(count);
  return isLineNumber(line) && hits !== undefined
    ? {
        line,
        count: hits,
        hasCount: Boolean(hasCount),
        isEntry: Boolean(isEntry),
        isGap: Boolean(isGap),
      }
    : undefined;
}
