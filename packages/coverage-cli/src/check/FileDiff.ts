/** Lines that a change replaced, on both sides; counts may be 0. */
export interface Hunk {
  oldStart: number;
  oldCount: number;
  newStart: number;
  newCount: number;
}

/** What a change did to one file. */
export interface FileDiff {
  /** Name after the change; `null`: it was deleted. */
  path: string | null;
  /** Name before it; `null`: it was added. */
  from: string | null;
  /** In ascending order. */
  hunks: Hunk[];
}

/** Numbers of the lines that the change added or changed, in the file as it is now. */
export function changedLines({ hunks }: FileDiff): number[] {
  return hunks.flatMap(({ newStart, newCount }) =>
    Array.from({ length: newCount }, (_, i) => newStart + i),
  );
}

/** Where a line of before is now; `null` when the change replaced or removed it. */
export function lineNow(hunks: readonly Hunk[], line: number): number | null {
  let moved = 0;
  for (const { oldStart, oldCount, newCount } of hunks) {
    // A hunk that only adds stands behind its line.
    const first = oldCount === 0 ? oldStart + 1 : oldStart;
    if (line < first) {
      break;
    }
    if (line < first + oldCount) {
      return null;
    }
    moved += newCount - oldCount;
  }
  return line + moved;
}
