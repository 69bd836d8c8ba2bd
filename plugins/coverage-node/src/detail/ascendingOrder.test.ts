import fc from 'fast-check';
import { ascendingOrder } from './ascendingOrder';

/** Runs, as reports have them, and anything else. */
const numbers = fc.oneof(
  fc.array(fc.nat(20)),
  fc.array(fc.integer({ min: 0, max: 0xffffffff })),
  fc
    .array(fc.array(fc.nat(50)))
    .map(runs => runs.flatMap(run => run.sort((a, b) => a - b))),
);

describe('ascendingOrder', () => {
  it('gives each index once, by number and among equal ones by itself', () => {
    fc.assert(
      fc.property(numbers, all => {
        const expected = all
          .map((number, i) => ({ number, i }))
          .sort((a, b) => a.number - b.number || a.i - b.i)
          .map(({ i }) => i);
        const order = ascendingOrder(Uint32Array.from(all));
        expect(Array.from(order)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
