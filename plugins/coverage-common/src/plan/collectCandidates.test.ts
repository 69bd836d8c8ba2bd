import { collectCandidates, minutesBetween } from './collectCandidates';
import { effortModel, gapOf } from './__testData__/gapOf';

const stepsOf = (...gaps: ReturnType<typeof gapOf>[]) => {
  const { steps } = collectCandidates(gaps, 'lines', effortModel);
  return [...steps.until];
};

describe('collectCandidates', () => {
  it('steps to 60, 80, 90 % and the ceiling', () => {
    expect(stepsOf(gapOf('a.ts', { total: 1000 }))).toEqual([
      600, 800, 900, 950,
    ]);
    expect(
      stepsOf(gapOf('a.ts', { total: 1000, covered: 650, difficulty: 'io' })),
    ).toEqual([800, 900]);
    expect(stepsOf(gapOf('a.ts', { total: 100, difficulty: 'heavy' }))).toEqual(
      [50],
    );
  });

  it('takes more of a small file at once, where the new test file is most of the work', () => {
    expect(stepsOf(gapOf('a.ts', { total: 10 }))).toEqual([9, 10]);
  });

  it('has falling value per minute within a file', () => {
    const { steps } = collectCandidates(
      [gapOf('a.ts', { total: 90 }), gapOf('b.ts', { total: 400 })],
      'lines',
      effortModel,
    );
    for (let s = 1; s < steps.count; s++) {
      expect(steps.roi[s]).toBeLessThanOrEqual(steps.roi[s - 1]);
    }
  });

  it('costs twice as much a line at 75 % as at the start', () => {
    const gap = gapOf('a.ts', { total: 10_000, tested: true });
    const files = collectCandidates([gap], 'lines', effortModel);
    expect(minutesBetween(files, 0, 0, 1)).toBeCloseTo(0.5, 3);
    expect(minutesBetween(files, 0, 7500, 7501)).toBeCloseTo(1, 3);
  });

  it('knows the work beyond the target of a file that is there already', () => {
    const gap = gapOf('a.ts', {
      total: 100,
      covered: 85,
      target: 80,
      tested: true,
    });
    const files = collectCandidates([gap], 'lines', effortModel);
    expect([...files.steps.until]).toEqual([90, 95]);
    expect(gap.missing).toBe(0);
  });
});
