import fc from 'fast-check';
import { Analysis } from '../analysis/Analysis';
import { batchServer } from './__fixtures__/batchServer';
import { largeAnalysis } from './__fixtures__/large';
import {
  sumOfColumn,
  numbersOf,
  tablesBelow,
} from './__fixtures__/markdownReader';
import { withoutUpload } from './__fixtures__/withoutUpload';
import { renderReport } from './renderReport';
import { toReportDocument } from './toReportDocument';

describe('numbers of the document', () => {
  it.each([
    ['measured', batchServer({ covered: true })],
    ['at 0 %', batchServer({ covered: false })],
    ['without upload', withoutUpload()],
    ['large', largeAnalysis(70, 20)],
  ])('%s re-add from their parts', (_, analysis) => {
    expect(() => expectToAddUp(analysis)).not.toThrow();
  });

  it('lead from the coverage of one phase to that of the next', () => {
    const { plan } = toReportDocument(batchServer({ covered: true }));
    const gained = plan!.phases.map(
      ({ from, to }) => ((to! - from!) / 100) * 1384,
    );
    expect(gained.map(Math.round)).toEqual([133, 372, 5]);
    expect(plan!.phases.map(phase => phase.gain)).toEqual([133, 372, 5]);
    expect(plan!.statedHours).toEqual([9, 13]);
  });

  it('re-add for any counts', () => {
    const counts = fc
      .tuple(fc.nat(2000), fc.nat(2000))
      .map(([a, b]) => ({ covered: Math.min(a, b), total: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 10, maxLength: 10 }), lines => {
        const base = batchServer({ covered: true });
        expect(() => expectToAddUp(withLines(base, lines))).not.toThrow();
      }),
    );
  });
});

describe('numbers of cut tables', () => {
  const large = largeAnalysis(70, 40);
  const report = renderReport(large, { format: 'markdown' });

  it('adds the overview up to the entity', () => {
    const [{ rows }] = tablesBelow(report, '## Coverage overview');
    expect(rows).toHaveLength(62);
    expect(rows[60][0]).toBe('and 10 more areas');
    expect(sumOfColumn(rows.slice(0, -1), 1)).toEqual([1400, 2800]);
    expect(numbersOf(rows[61][1])).toEqual([1400, 2800]);
    expect(sumOfColumn(rows.slice(0, -1), 3)).toEqual([70_000, 140_000]);
    expect(numbersOf(rows[61][3])).toEqual([70_000, 140_000]);
  });

  it('adds missing tests up to the files of their title', () => {
    const [{ rows }] = tablesBelow(report, '#### Missing tests (20 files)');
    expect(rows[15][0]).toBe('and 5 more files');
    expect(rows.map(row => row[2])).toEqual([
      ...Array(15).fill('50'),
      '250',
      '1,000',
    ]);
  });

  it('adds steps up to the gain of their phase', () => {
    const [{ rows }] = tablesBelow(
      report,
      '### Phase 1: Add unit tests (week 1)',
    );
    expect(sumOfColumn(rows, 2)[0]).toBe(
      large.plan.phases[0].steps.reduce((sum, step) => sum + step.gain, 0),
    );
  });

  it('adds missed branches up to those of the entity', () => {
    const [{ rows }] = tablesBelow(report, '## Focus areas');
    expect(sumOfColumn(rows, 1)).toEqual([large.gaps.length * 3]);
  });
});

function expectToAddUp(analysis: Analysis) {
  const { overview, areas, goals, plan, findings, summary, quickWins } =
    toReportDocument(analysis);
  const sum = <T>(items: readonly T[], pick: (item: T) => number) =>
    items.reduce((total, item) => total + pick(item), 0);

  expect(overview.total.files).toMatchObject({
    covered: sum(overview.rows, row => row.files.covered),
    total: sum(overview.rows, row => row.files.total),
  });
  expect(overview.total.lines?.covered ?? 0).toBe(
    sum(overview.rows, row => row.lines?.covered ?? 0),
  );
  expect(overview.total).toEqual({
    files: overview.entity.files,
    lines: overview.entity.lines,
  });
  for (const area of areas) {
    expect(area.tested.length).toBe(area.files.covered);
    expect(sum(area.untested, row => row.files)).toBe(
      area.files.total - area.files.covered,
    );
  }
  expect(goals.total.current).toEqual(goals.entity);
  expect(goals.total.missing).toBe(sum(goals.rows, row => row.missing ?? 0));
  const { withGoal, rest, total } = goals.reconciliation!;
  expect(withGoal + rest).toBe(total);
  for (const phase of plan?.phases ?? []) {
    expect(phase.gain).toBe(sum(phase.steps, step => step.gain));
  }
  expect(sum(Object.values(findings?.counts ?? {}), n => n)).toBe(
    findings?.items.length ?? 0,
  );
  expect(sum(Object.values(summary.gapCounts.byPriority), n => n)).toBe(
    summary.openGaps,
  );
  expect(quickWins?.items.length ?? 0).toBe(
    analysis.gaps.filter(gap => gap.state === 'quick-win').length,
  );
}

/** Other line counts for each area, the totals with them. */
function withLines(
  analysis: Analysis,
  lines: { covered: number; total: number }[],
): Analysis {
  const areas = analysis.areas.map((area, i) => ({
    ...area,
    totals: { ...area.totals, lines: { ...lines[i], partial: 0 } },
  }));
  const sum = { covered: 0, total: 0, partial: 0 };
  for (const { covered, total } of lines) {
    sum.covered += covered;
    sum.total += total;
  }
  return { ...analysis, areas, totals: { ...analysis.totals!, lines: sum } };
}
