import fc from 'fast-check';
import { OutcomeTable } from './OutcomeTable';

const records = fc.array(
  fc.record({
    line: fc.integer({ min: 1, max: 5 }),
    id: fc.oneof(fc.nat(4), fc.integer({ min: 0, max: 2 ** 52 })),
    isTaken: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('OutcomeTable', () => {
  it('gives each outcome once, taken if any of its records is', () => {
    fc.assert(
      fc.property(records, all => {
        const table = new OutcomeTable();
        all.forEach(r => table.add(r.line, r.id, r.isTaken));
        const outcomes = new Map<string, (typeof all)[number]>();
        for (const record of all) {
          const key = `${record.line} ${record.id}`;
          const isTaken = record.isTaken || !!outcomes.get(key)?.isTaken;
          outcomes.set(key, { ...record, isTaken });
        }
        const expected = [...outcomes.values()].sort(
          (a, b) => a.line - b.line || a.id - b.id,
        );
        expect(table.sorted()).toEqual({
          lines: Uint32Array.from(expected, o => o.line),
          taken: Uint8Array.from(expected, o => Number(o.isTaken)),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is null without outcomes', () => {
    const table = new OutcomeTable();
    table.add(1, 1, true);
    table.clear();
    expect(table.sorted()).toBeNull();
  });
});
