import { denominatorsDiffer } from './denominatorsDiffer';
import { contextOf } from './__testData__/contextOf';

const check = (...counts: [number, number][]) =>
  denominatorsDiffer(
    contextOf({
      history: counts.map(([covered, total], day) => ({
        committedAt: `2027-01-0${day + 1}T00:00:00Z`,
        covered,
        total,
        flags: [],
      })),
    }),
  );

describe('denominators-differ', () => {
  it('compares the last two snapshots', () => {
    expect(check([1, 9999], [211, 1384], [200, 402])).toEqual([
      {
        code: 'denominators-differ',
        severity: 'warning',
        message:
          'The last snapshot counts 402 lines, the one before 1,384, 71 % fewer, so 15.2 % and 49.8 % cannot be compared.',
      },
    ]);
    expect(check([200, 402], [211, 1384])[0].message).toContain('244 % more');
  });

  it('is silent up to a fifth, and without two snapshots that count', () => {
    expect(check([1, 100], [1, 120])).toEqual([]);
    expect(check([1, 100], [1, 121])).toHaveLength(1);
    expect(check([1, 100], [1, 80])).toEqual([]);
    expect(check([1, 100])).toEqual([]);
    expect(check([0, 0], [1, 100])).toEqual([]);
    expect(check()).toEqual([]);
  });
});
