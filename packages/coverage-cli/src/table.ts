/** A column of a table for people. Numbers read best aligned to the right. */
export interface Column {
  title: string;
  align?: 'left' | 'right';
}

/** Lays rows out in columns; a row has one cell for each column. */
export function formatTable(columns: Column[], rows: string[][]): string {
  const lines = [columns.map(column => column.title), ...rows];
  const widths = columns.map((_, i) =>
    Math.max(...lines.map(line => line[i].length)),
  );
  return lines
    .map(line =>
      line
        .map((cell, i) =>
          columns[i].align === 'right'
            ? cell.padStart(widths[i])
            : cell.padEnd(widths[i]),
        )
        .join('  ')
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join('');
}
