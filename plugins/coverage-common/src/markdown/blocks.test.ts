import fc from 'fast-check';
import { code, text } from './escape';
import { blocks, bullets, cut, fence, numbered, table, tasks } from './blocks';

describe('table', () => {
  it('pads its cells and aligns numbers to the right', () => {
    expect(
      table(
        ['Area', { right: 'Lines' }],
        [
          ['handlers', '1,384'],
          ['api', '7'],
        ],
      ).split('\n'),
    ).toEqual([
      '| Area     | Lines |',
      '| -------- | ----: |',
      '| handlers | 1,384 |',
      '| api      |     7 |',
    ]);
  });

  it('escapes pipes in code, and backslashes before them', () => {
    expect(table(['File'], [[code('a|b')], [code('a\\|b')]])).toContain(
      '| `a\\|b`   |\n| `a\\\\\\|b` |',
    );
  });

  it('has as many cells in each row as in its head, whatever they hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).map(text),
      fc.string({ unit: 'binary' }).map(code),
      fc
        .array(fc.constantFrom('|', '\\', '`', '\n', 'a'))
        .map(parts => parts.join(''))
        .chain(value => fc.constantFrom(text(value), code(value))),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
        rows => {
          const lines = table(['A', 'B', { right: 'C' }], rows).split('\n');
          expect(lines).toHaveLength(rows.length + 2);
          lines.forEach(line => expect(cellsOf(line)).toBe(3));
        },
      ),
    );
  });
});

describe('fence', () => {
  it('is closed by itself only', () => {
    expect(fence('md', 'a\n```\nb\n')).toBe('````md\na\n```\nb\n````');
  });

  it('takes no language that is not one', () => {
    expect(fence('js onload=x', 'a')).toBe('```\na\n```');
  });

  it('says how many lines it leaves out', () => {
    const shown = fence('', Array(200).fill('x').join('\n'));
    expect(shown).toMatch(/\n```\n\n\.\.\. and 50 more lines\.$/);
  });
});

describe('cut', () => {
  it('keeps one row more rather than a row that stands for it', () => {
    expect(cut([1, 2, 3], 2)).toEqual({ shown: [1, 2, 3], rest: [] });
    expect(cut([1, 2, 3, 4], 2)).toEqual({ shown: [1, 2], rest: [3, 4] });
  });
});

it('writes lists and leaves empty blocks out', () => {
  expect(bullets(['a', 'b'])).toBe('- a\n- b');
  expect(numbered(['a', 'b'])).toBe('1. a\n2. b');
  expect(tasks([{ text: 'a', done: true }])).toBe('- [x] a');
  expect(blocks('a', null, false, '', 'b')).toBe('a\n\nb');
});

/** Cells of a row as GitHub and remark cut it: a backslash takes the next sign along. */
function cellsOf(line: string): number {
  const bare = line.replace(/\\[\\|]/g, '');
  return (bare.match(/\|/g) ?? []).length - 1;
}
