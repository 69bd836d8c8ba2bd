/** Markdown as GitHub cuts it, read without the code that writes it. */

export interface ReadTable {
  head: string[];
  rows: string[][];
}

/** Lines outside of code blocks. */
export function proseLines(markdown: string): string[] {
  let fence: string | null = null;
  return markdown.split('\n').filter(line => {
    const ticks = /^`{3,}/.exec(line)?.[0];
    if (fence !== null) {
      if (ticks && ticks === line && ticks.length >= fence.length) {
        fence = null;
      }
      return false;
    }
    fence = ticks ?? null;
    return fence === null;
  });
}

/** The tables below a heading, up to the next one of any depth. */
export function tablesBelow(markdown: string, heading: string): ReadTable[] {
  const lines = proseLines(markdown);
  const start = lines.indexOf(heading) + 1;
  const after = lines.findIndex((line, i) => i >= start && /^#/.test(line));
  return tablesOf(lines.slice(start, after < 0 ? undefined : after));
}

export function tablesOf(lines: string[]): ReadTable[] {
  const tables: ReadTable[] = [];
  lines.forEach((line, i) => {
    const isRow = line.startsWith('|');
    const isFirst = isRow && !lines[i - 1]?.startsWith('|');
    const isRule = isRow && lines[i - 2]?.startsWith('|') !== true && !isFirst;
    if (isFirst) {
      tables.push({ head: cellsOf(line), rows: [] });
    } else if (isRow && !isRule) {
      tables[tables.length - 1].rows.push(cellsOf(line));
    }
  });
  return tables;
}

/** Numbers of a column, the last row apart; `211 of 1,384` gives both. */
export function sumOfColumn(rows: string[][], column: number): number[] {
  return rows
    .map(row => numbersOf(row[column]))
    .reduce((sum, numbers) => sum.map((n, i) => n + (numbers[i] ?? 0)));
}

export function numbersOf(cell: string): number[] {
  return (cell.match(/[\d,]+/g) ?? []).map(n => Number(n.replace(/,/g, '')));
}

function cellsOf(line: string): string[] {
  return line
    .replace(/\\([\\|])/g, (_, sign) => (sign === '|' ? '\ue000' : '\\\\'))
    .split('|')
    .slice(1, -1)
    .map(cell => cell.replace(/\ue000/g, '|').trim());
}
