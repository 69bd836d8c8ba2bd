import { Measurement } from './measure';

const COLUMNS = ['', 'median', 'fastest', 'floor', 'ratio', 'limit'];

/** A table for people: milliseconds, and how many times the floor that is. */
export function printTable(measurements: Measurement[]): void {
  const rows = [COLUMNS, ...measurements.map(rowOf)];
  const widths = COLUMNS.map((_, i) =>
    Math.max(...rows.map(row => row[i].length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]),
    );
    console.log(`  ${cells.join('  ')}`.trimEnd());
  }
}

function rowOf({ name, time, floor, limit }: Measurement): string[] {
  return [
    name,
    milliseconds(time.median),
    milliseconds(time.fastest),
    milliseconds(floor.median),
    `${number(time.median / floor.median)} x`,
    limit === undefined ? '' : limitText(time.median, limit),
  ];
}

function limitText(median: number, limit: number): string {
  return `${median < limit ? 'under' : 'OVER'} ${limit} ms`;
}

function milliseconds(value: number): string {
  return `${number(value)} ms`;
}

/** Three digits that matter. */
function number(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
