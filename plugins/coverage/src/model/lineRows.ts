import { LineCoverage } from '@backstage-coverage/plugin-coverage-common';

/** A row of the line view: an instrumented line, or lines without code. */
export type LineRow =
  | { kind: 'line'; line: LineCoverage; uncovered: boolean }
  | { kind: 'gap'; from: number; to: number; uncovered: boolean };

/** Lines to test next to each other, with nothing covered in between. */
export interface UncoveredBlock {
  from: number;
  to: number;
  /** Index of its first row. */
  row: number;
}

/** Instrumented lines with the gaps between them folded to one row each. */
export function lineRows(lines: LineCoverage[]): LineRow[] {
  const rows: LineRow[] = [];
  let previous: LineCoverage | undefined;
  for (const line of lines) {
    const from = (previous?.line ?? 0) + 1;
    const uncovered = line.state !== 'covered';
    if (line.line > from) {
      rows.push({
        kind: 'gap',
        from,
        to: line.line - 1,
        uncovered:
          uncovered && previous !== undefined && previous.state !== 'covered',
      });
    }
    rows.push({ kind: 'line', line, uncovered });
    previous = line;
  }
  return rows;
}

/** Partial lines count: they too ask for another test. */
export function uncoveredBlocks(rows: LineRow[]): UncoveredBlock[] {
  const blocks: UncoveredBlock[] = [];
  rows.forEach((row, index) => {
    if (row.kind === 'gap' || !row.uncovered) {
      return;
    }
    const { line } = row.line;
    const last = blocks[blocks.length - 1];
    if (last && rows[index - 1]?.uncovered) {
      last.to = line;
    } else {
      blocks.push({ from: line, to: line, row: index });
    }
  });
  return blocks;
}
