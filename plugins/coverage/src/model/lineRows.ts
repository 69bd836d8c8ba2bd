import { LineCoverage } from '@backstage-coverage/plugin-coverage-common';

/**
 * A row of the line view: an instrumented line; one without code to cover, where
 * its text is known; or several of those folded, where it is not.
 */
export type LineRow =
  | { kind: 'line'; line: LineCoverage; uncovered: boolean }
  | { kind: 'plain'; number: number; uncovered: boolean }
  | { kind: 'gap'; from: number; to: number; uncovered: boolean };

/** Lines to test next to each other, with nothing covered in between. */
export interface UncoveredBlock {
  from: number;
  to: number;
  /** Index of its first row. */
  row: number;
}

/**
 * Instrumented lines with what is between them.
 *
 * @param length - lines of the text; without it, what is between is folded
 */
export function lineRows(lines: LineCoverage[], length?: number): LineRow[] {
  const rows: LineRow[] = [];
  const addBetween = (from: number, to: number, uncovered: boolean) => {
    if (length === undefined) {
      if (from <= to) {
        rows.push({ kind: 'gap', from, to, uncovered });
      }
      return;
    }
    for (let number = from; number <= to; number++) {
      rows.push({ kind: 'plain', number, uncovered });
    }
  };
  let previous: LineCoverage | undefined;
  for (const line of lines) {
    const uncovered = line.state !== 'covered';
    addBetween(
      (previous?.line ?? 0) + 1,
      line.line - 1,
      uncovered && previous !== undefined && previous.state !== 'covered',
    );
    rows.push({ kind: 'line', line, uncovered });
    previous = line;
  }
  if (length !== undefined) {
    addBetween((previous?.line ?? 0) + 1, length, false);
  }
  return rows;
}

/** Partial lines count: they too ask for another test. */
export function uncoveredBlocks(rows: LineRow[]): UncoveredBlock[] {
  const blocks: UncoveredBlock[] = [];
  rows.forEach((row, index) => {
    if (row.kind !== 'line' || !row.uncovered) {
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
