import { EffectiveTarget } from './Target';
import { targetProgress } from './targetProgress';

const target: EffectiveTarget = {
  measure: 'lines',
  value: 80,
  by: null,
  kind: 'committed',
  area: null,
  origin: 'repository-file',
  originDetail: '.coverage-plan.yaml',
};

describe('targetProgress', () => {
  it('tells what is missing', () => {
    expect(targetProgress(target, { covered: 211, total: 1384 })).toEqual({
      target,
      current: { covered: 211, total: 1384 },
      missing: 897,
      reached: false,
    });
  });

  it('is reached at the target, not one line below', () => {
    const at = (covered: number) =>
      targetProgress(target, { covered, total: 1384 }).reached;
    expect(at(1107)).toBe(false);
    expect(at(1108)).toBe(true);
  });

  it.each([null, { covered: 0, total: 0 }])('knows nothing of %p', current => {
    expect(targetProgress(target, current)).toEqual({
      target,
      current: null,
      missing: null,
      reached: null,
    });
  });

  it('keeps the counts only, whatever else a line count holds', () => {
    const current = { covered: 4, total: 5, partial: 1 };
    expect(targetProgress(target, current).current).toEqual({
      covered: 4,
      total: 5,
    });
  });
});
