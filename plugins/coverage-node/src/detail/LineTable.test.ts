import fc from 'fast-check';
import { LineTable, MAX_UINT32 } from './LineTable';

const records = fc.array(
  fc.record({
    line: fc.oneof(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: MAX_UINT32 }),
    ),
    hits: fc.oneof(fc.nat(5), fc.integer({ min: -5, max: 2 ** 40 })),
    taken: fc.nat(4),
    outcomes: fc.nat(3),
  }),
  { maxLength: 40 },
);

describe('LineTable', () => {
  it.each(['max', 'sum'] as const)(
    'gives each line once, with the %s of its hits',
    policy => {
      fc.assert(
        fc.property(records, all => {
          const table = new LineTable();
          all.forEach(r => table.add(r.line, r.hits, r.taken, r.outcomes));
          const lines = [...new Set(all.map(r => r.line))].sort(
            (a, b) => a - b,
          );
          const of = (line: number) => all.filter(r => r.line === line);
          const hits = lines.map(line => {
            const counts = of(line).map(r => Math.max(0, r.hits));
            return Math.min(
              MAX_UINT32,
              policy === 'max'
                ? Math.max(...counts)
                : counts.reduce((a, b) => a + b, 0),
            );
          });
          const outcomes = lines.flatMap(line => {
            const total = Math.max(...of(line).map(r => r.outcomes));
            const taken = Math.max(
              ...of(line).map(r => Math.min(r.taken, r.outcomes)),
            );
            return Array.from({ length: total }, (_, i) => [
              line,
              i < taken ? 1 : 0,
            ]);
          });
          const sorted = table.sorted(policy);
          expect(Array.from(sorted.lines)).toEqual(lines);
          expect(Array.from(sorted.hits)).toEqual(hits);
          expect(sorted.branches).toEqual(
            outcomes.length === 0
              ? null
              : {
                  lines: Uint32Array.from(outcomes, o => o[0]),
                  taken: Uint8Array.from(outcomes, o => o[1]),
                },
          );
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('starts over when it is cleared', () => {
    const table = new LineTable();
    table.add(2, 1, 1, 2);
    table.add(1, 1, 0, 0);
    table.clear();
    table.add(3, 0, 0, 0);
    expect(table.sorted('max')).toEqual({
      lines: Uint32Array.of(3),
      hits: Uint32Array.of(0),
      branches: null,
    });
  });
});
