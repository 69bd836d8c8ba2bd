import fc from 'fast-check';
import { BranchOutcomes } from './FileCoverage';
import { mergeMissing } from './mergeMissing';

/** Outcomes of line 3: how many there are, and where the missing ones go. */
const outcomes = (total: number, ...missing: number[]): BranchOutcomes => {
  const missingTargets = new Int32Array(total);
  missingTargets.set(missing, total - missing.length);
  return {
    lines: new Uint32Array(total).fill(3),
    taken: new Uint8Array(total).fill(1, 0, total - missing.length),
    missingTargets,
  };
};

const anyOutcomes = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([missing, taken]) =>
    outcomes(missing.length + taken, ...missing.sort()),
  );

describe('mergeMissing', () => {
  it('takes for missing what is missing in both', () => {
    expect(mergeMissing(outcomes(2, 4), outcomes(2, 0))).toEqual(outcomes(2));
    expect(mergeMissing(outcomes(2, 4), outcomes(2, 4))).toEqual(
      outcomes(2, 4),
    );
    expect(mergeMissing(outcomes(3, 0, 4), outcomes(3, 4, 9))).toEqual(
      outcomes(3, 4),
    );
    expect(mergeMissing(outcomes(3, 0, 0), outcomes(3, 0))).toEqual(
      outcomes(3, 0),
    );
    expect(mergeMissing(outcomes(3, 4), outcomes(2, 4))).toEqual(
      outcomes(3, 4),
    );
  });

  it('keeps what only one of them has', () => {
    const other = outcomes(2, 7);
    other.lines.fill(2);
    expect(mergeMissing(outcomes(2, 4), other)).toEqual({
      lines: Uint32Array.of(2, 2, 3, 3),
      taken: Uint8Array.of(1, 0, 1, 0),
      missingTargets: Int32Array.of(0, 7, 0, 4),
    });
  });

  it('merges with outcomes that are all named', () => {
    const named: BranchOutcomes = {
      lines: Uint32Array.of(3, 3),
      taken: Uint8Array.of(0, 1),
      targets: Int32Array.of(-1, 4),
    };
    expect(mergeMissing(outcomes(2, 0), named)).toEqual(outcomes(2, 0));
    expect(mergeMissing(named, outcomes(2, 4))).toEqual(outcomes(2));
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyOutcomes, anyOutcomes, anyOutcomes, (a, b, c) => {
        expect(mergeMissing(a, b)).toEqual(mergeMissing(b, a));
        expect(mergeMissing(mergeMissing(a, b), c)).toEqual(
          mergeMissing(a, mergeMissing(b, c)),
        );
        expect(mergeMissing(a, a)).toEqual(a);
      }),
    );
  });
});
