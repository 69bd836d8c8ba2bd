import fc from 'fast-check';
import { FileFacts } from '../files/FileFacts';
import { gapIndex, gapWeight } from './gapIndex';

const file = (lines: { covered: number; total: number } | null) =>
  ({
    totals: lines && { lines: { ...lines, partial: 0 } },
  } as FileFacts);

const indexOf = (files: FileFacts[], risk: number[]) =>
  gapIndex(gapWeight(files, Float64Array.from(risk)));

const measured = fc.record({
  covered: fc.nat(500),
  missed: fc.nat(500),
  risk: fc.double({ min: 0.1, max: 30, noNaN: true }),
});

describe('gapIndex', () => {
  it('weighs uncovered lines by risk', () => {
    const files = [
      file({ covered: 50, total: 100 }),
      file({ covered: 100, total: 100 }),
    ];
    expect(indexOf(files, [8, 2])).toBe(40);
    expect(indexOf(files, [2, 8])).toBe(10);
  });

  it('has none where nothing was measured', () => {
    expect(indexOf([], [])).toBeNull();
    expect(indexOf([file(null)], [8])).toBeNull();
    expect(indexOf([file({ covered: 0, total: 0 })], [8])).toBeNull();
  });

  it('leaves out what was not measured', () => {
    const files = [file(null), file({ covered: 1, total: 4 })];
    expect(indexOf(files, [8, 1])).toBe(75);
  });

  it('is 0 to 100, and never grows when more is covered', () => {
    fc.assert(
      fc.property(
        fc.array(measured, { minLength: 1 }),
        fc.nat(),
        (rows, pick) => {
          const risk = rows.map(row => row.risk);
          const files = rows.map(({ covered, missed }) =>
            file({ covered, total: covered + missed }),
          );
          const i = pick % rows.length;
          const better = [...files];
          const total = rows[i].covered + rows[i].missed;
          better[i] = file({
            covered: Math.min(total, rows[i].covered + 1),
            total,
          });
          const before = indexOf(files, risk) ?? 0;
          const after = indexOf(better, risk) ?? 0;
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThanOrEqual(100);
          expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });
});
