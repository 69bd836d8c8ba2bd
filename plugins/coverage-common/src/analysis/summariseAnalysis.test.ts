import { analyse } from './analyse';
import { summariseAnalysis } from './summariseAnalysis';
import { input, measured } from './__testData__/analysisInput';

const files = Array.from({ length: 300 }, (_, i) =>
  measured(`src/orders/part${i}.ts`, 0, 40),
);

describe('summariseAnalysis', () => {
  it('has the first open gaps, and counts and sums of all', () => {
    const analysis = analyse(
      input({
        files,
        portal: {
          targets: [],
          overrides: [],
          exceptions: ['2099-06-30', '2099-01-31', null].map((until, i) => ({
            kind: i ? 'exempt' : 'blocked',
            path: `src/orders/part${i}.ts`,
            reason: 'is replaced',
            by: null,
            until,
          })),
        },
      }),
    );
    const summary = summariseAnalysis(analysis);
    expect(summary.gapCounts.byState.exempt).toBe(2);
    expect(summary.firstGaps).toHaveLength(10);
    expect(summary.firstGaps.map(({ state }) => state)).not.toContain('exempt');
    expect(summary.nextExpiry).toBe('2099-01-31');
    const quick = analysis.gaps.filter(({ state }) => state === 'quick-win');
    expect(summary.quickWinEffort.minutes).toBe(
      quick.reduce((sum, { effort }) => sum + effort.minutes, 0),
    );
    expect(summary.plan.effort).toEqual(analysis.plan.effort);
    expect(summary.plan.phases.map(({ to }) => to)).toEqual(
      analysis.plan.phases.map(({ to }) => to),
    );
  });

  it('does not grow with the files', () => {
    const sizeOf = (count: number) =>
      JSON.stringify(
        summariseAnalysis(analyse(input({ files: files.slice(0, count) }))),
      ).length;
    expect(sizeOf(300)).toBeLessThan(1.2 * sizeOf(30));
  });

  it('has nothing to list where there is nothing', () => {
    const summary = summariseAnalysis(analyse(input({ files: [] })));
    expect(summary.firstGaps).toEqual([]);
    expect(summary.nextExpiry).toBeNull();
    expect(summary.quickWinEffort).toEqual({ minutes: 0, low: 0, high: 0 });
  });
});
