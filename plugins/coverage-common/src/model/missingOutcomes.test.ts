import { missingOutcomes } from './missingOutcomes';

const outcomes = {
  lines: Uint32Array.of(1, 1, 2, 2, 3, 3, 3),
  taken: Uint8Array.of(1, 0, 0, 0, 0, 1, 0),
};

describe('missingOutcomes', () => {
  it('names positions where the format has an order', () => {
    expect([...missingOutcomes({ ...outcomes, isOrdered: true })]).toEqual([
      [1, [{ position: 2 }]],
      [3, [{ position: 1 }, { position: 3 }]],
    ]);
  });

  it('names the lines that outcomes go to', () => {
    const targets = Int32Array.of(2, 4, 3, 9, -1, 4, 8);
    expect([...missingOutcomes({ ...outcomes, targets })]).toEqual([
      [1, [{ toLine: 4 }]],
      [3, [{ toLine: null }, { toLine: 8 }]],
    ]);
  });

  it('names them where the taken ones have no name', () => {
    const taken = Uint8Array.of(1, 0, 0, 0, 1, 0, 0);
    const missingTargets = Int32Array.of(0, 4, 0, 9, 0, 0, 8);
    expect([
      ...missingOutcomes({ ...outcomes, taken, missingTargets }),
    ]).toEqual([
      [1, [{ toLine: 4 }]],
      [3, [{ toLine: null }, { toLine: 8 }]],
    ]);
  });

  it('says nothing where the format only counts', () => {
    expect(missingOutcomes(outcomes).size).toBe(0);
    expect(missingOutcomes(null).size).toBe(0);
  });
});
