import { rowsInsideOf, rowsOf, toRowsInside } from './shownRows';

describe('shownRows', () => {
  it.each([
    ['', 0],
    ['75', 75],
    ['-5', 0],
    ['1e3', 0],
    ['many', 0],
  ])('reads %p as %p rows', (text, rows) => {
    expect(rowsOf(text)).toBe(rows);
  });

  it('writes what it can read again', () => {
    const rows = new Map([
      ['group:default/a', 26],
      ['>tag, with *stars*', 51],
    ]);
    expect(rowsInsideOf(toRowsInside(rows))).toEqual(rows);
    expect(rowsInsideOf('')).toEqual(new Map());
  });
});
