import { Measurement } from './Measurement';

const COLUMNS = [
  '',
  'median',
  'p95',
  'fastest',
  'slowest',
  'runs',
  'floor',
  'ratio',
  'limit',
];

/** A table for people: what it takes, and how many times the floor that is. */
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

function rowOf(measurement: Measurement): string[] {
  const { name, unit, value, floor } = measurement;
  const withUnit = (amount: number) => `${number(amount)} ${unit}`;
  return [
    name,
    withUnit(value.median),
    withUnit(value.p95),
    withUnit(value.fastest),
    withUnit(value.slowest),
    number(value.runs),
    floor ? withUnit(floor.median) : '',
    floor?.median ? `${number(value.median / floor.median)} x` : '',
    goalOf(measurement, withUnit),
  ];
}

function goalOf(
  { value, floor, noFloor, limit, limited, atLeast }: Measurement,
  withUnit: (amount: number) => string,
): string {
  if (noFloor !== undefined) {
    return `no floor: ${noFloor}`;
  }
  if (atLeast !== undefined && floor) {
    const isReached = value.median / floor.median >= atLeast;
    return `${isReached ? 'at least' : 'BELOW'} ${number(atLeast)} x`;
  }
  if (limit === undefined) {
    return '';
  }
  const over = isOver(value[limited ?? 'median'], limit);
  return `${over ? 'OVER' : 'under'} ${withUnit(limit)}`;
}

/** Of nothing at most, nothing is not over. */
function isOver(value: number, limit: number): boolean {
  return limit === 0 ? value > 0 : value >= limit;
}

/** Three digits that matter. */
function number(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
