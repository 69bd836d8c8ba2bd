import { LineCoverage } from '@backstage-coverage/plugin-coverage-common';
import { lineRows, uncoveredBlocks } from './lineRows';

function lines(text: string): LineCoverage[] {
  const states = { '+': 'covered', '-': 'missed', '~': 'partial' } as const;
  return [...text].flatMap((char, index) =>
    char === '.'
      ? []
      : [
          {
            line: index + 1,
            state: states[char as keyof typeof states],
            hits: null,
          },
        ],
  );
}

describe('lineRows', () => {
  it('folds lines without code to one row', () => {
    expect(
      lineRows(lines('..+...-')).map(row => {
        if (row.kind === 'gap') {
          return [row.from, row.to];
        }
        return row.kind === 'line' && row.line.line;
      }),
    ).toEqual([[1, 2], 3, [4, 6], 7]);
  });

  it('has no row for an empty file', () => {
    expect(lineRows([])).toEqual([]);
  });

  it('has a row for each line of a text that is known', () => {
    expect(
      lineRows(lines('.-.-.'), 6).map(row => [
        row.kind === 'line' ? row.line.line : row.kind,
        row.uncovered,
      ]),
    ).toEqual([
      ['plain', false],
      [2, true],
      ['plain', true],
      [4, true],
      ['plain', false],
      ['plain', false],
    ]);
    // A report of lines that the text does not have keeps them.
    expect(lineRows(lines('..-'), 1)).toHaveLength(3);
  });

  it('marks gaps inside an uncovered block only', () => {
    const gaps = lineRows(lines('.-.-.+.-')).filter(row => row.kind === 'gap');
    expect(gaps.map(gap => gap.uncovered)).toEqual([false, true, false, false]);
  });
});

describe('uncoveredBlocks', () => {
  it('joins missed and partial lines unless something covered is between', () => {
    expect(uncoveredBlocks(lineRows(lines('+--.~++.-')))).toEqual([
      { from: 2, to: 5, row: 1 },
      { from: 9, to: 9, row: 8 },
    ]);
  });

  it('finds none where all is covered', () => {
    expect(uncoveredBlocks(lineRows(lines('++.+')))).toEqual([]);
  });
});
