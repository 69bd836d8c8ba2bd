import { joinValues, splitValues } from './scorecardQuery';

/** How many rows the URL asks for; 0: as many as there are at first. */
export function rowsOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

/** How many rows are shown inside of groups, by name of the list. */
export function rowsInsideOf(text: string): Map<string, number> {
  return new Map(
    splitValues(text).map(part => {
      const end = part.lastIndexOf('*');
      return [part.slice(0, end), rowsOf(part.slice(end + 1))];
    }),
  );
}

export function toRowsInside(rows: ReadonlyMap<string, number>): string {
  return joinValues([...rows].map(([name, count]) => `${name}*${count}`));
}
