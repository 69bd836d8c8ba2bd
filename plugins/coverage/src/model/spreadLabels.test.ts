import fc from 'fast-check';
import { spreadLabels } from './spreadLabels';

const GAP = 15;
const RANGE = { top: 20, bottom: 200 };

describe('spreadLabels', () => {
  it('leaves labels where they are that do not touch', () => {
    expect(spreadLabels([100, 40, 180], GAP, RANGE)).toEqual([100, 40, 180]);
  });

  it('moves those apart that do, and up from the edge', () => {
    expect(spreadLabels([100, 95], GAP, RANGE)).toEqual([110, 95]);
    expect(spreadLabels([199, 200, 100], GAP, RANGE)).toEqual([185, 200, 100]);
    expect(spreadLabels([5], GAP, RANGE)).toEqual([20]);
  });

  it('keeps the order, the distance and the range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 300, noNaN: true }), {
          maxLength: 8,
        }),
        wanted => {
          const placed = spreadLabels(wanted, GAP, RANGE);
          const inOrder = wanted
            .map((y, i) => ({ y, at: placed[i] }))
            .sort((a, b) => a.y - b.y || a.at - b.at)
            .map(({ at }) => at);
          inOrder.forEach((at, i) => {
            expect(at).toBeGreaterThanOrEqual(RANGE.top);
            expect(at).toBeLessThanOrEqual(RANGE.bottom);
            expect(i === 0 ? GAP : at - inOrder[i - 1]).toBeGreaterThanOrEqual(
              GAP - 1e-6,
            );
          });
        },
      ),
    );
  });
});
