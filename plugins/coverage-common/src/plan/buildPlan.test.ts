import { gapOf } from './__testData__/gapOf';
import { batchServerGaps, batchServerTotals } from './__testData__/batchServer';
import { writePlan } from './writePlan';
import { planOf } from './__testData__/planOf';

describe('buildPlan by target', () => {
  const batchServer = planOf({
    gaps: batchServerGaps,
    totals: batchServerTotals,
  });

  it('raises coverage in thirds until the target', () => {
    expect(batchServer.phases.map(p => p.target)).toEqual([26.7, 53.3, 80]);
    for (const phase of batchServer.phases) {
      expect(phase.to).toBeGreaterThanOrEqual(phase.target!);
      expect(phase.to! - phase.target!).toBeLessThan(12);
    }
    expect(batchServer).toMatchObject({
      measure: 'lines',
      origin: 'computed',
      from: 0,
      reachesTarget: true,
    });
  });

  it('needs about the 22 hours that filling the cheapest lines first needs', () => {
    expect(batchServer.effort.minutes / 60).toBeGreaterThan(20);
    expect(batchServer.effort.minutes / 60).toBeLessThan(27);
  });

  it('leaves the heavy file to the end', () => {
    const phaseOfWorker = batchServer.phases.findIndex(phase =>
      phase.steps.some(step => step.path === 'core/worker.py'),
    );
    expect(phaseOfWorker).toBe(2);
  });

  it('knows the most that the ceilings allow', () => {
    const most = batchServerGaps.reduce(
      (sum, { lines, difficulty }) =>
        sum + Math.ceil(lines!.total * (difficulty === 'heavy' ? 0.5 : 0.95)),
      0,
    );
    expect(batchServer.ceiling).toBeCloseTo((most / 1384) * 100);
    const beyond = planOf(
      { gaps: batchServerGaps, totals: batchServerTotals },
      { target: 99 },
    );
    expect(beyond.reachesTarget).toBe(false);
    expect(beyond.to).toBeCloseTo(beyond.ceiling!);
  });

  it('closes no phase without the critical files', () => {
    const { phases } = planOf({
      gaps: [
        gapOf('a/easy.ts', { total: 60, level: 'high', difficulty: 'pure' }),
        gapOf('b/hard.ts', { total: 400, level: 'critical', difficulty: 'io' }),
        gapOf('c/easy.ts', { total: 60, level: 'high', difficulty: 'pure' }),
      ],
      totals: { covered: 480, total: 1000 },
    });
    expect(phases[0].steps[0]).toMatchObject({
      path: 'b/hard.ts',
      from: 0,
      to: 80,
      gain: 320,
      level: 'critical',
    });
  });

  it('puts first what people want first', () => {
    const { phases } = planOf(
      { gaps: batchServerGaps, totals: batchServerTotals },
      { order: ['core/worker.py', 'gone.py', 'core/settings.py'] },
    );
    expect(phases[0].steps.slice(0, 2).map(s => s.path)).toEqual([
      'core/worker.py',
      'core/settings.py',
    ]);
  });

  it('stays in a folder where the value is nearly the same', () => {
    const { phases } = planOf(
      {
        gaps: [
          gapOf('a/1.ts', { total: 100 }),
          gapOf('b/2.ts', { total: 98 }),
          gapOf('a/3.ts', { total: 96 }),
        ],
        totals: { covered: 0, total: 294 },
      },
      { target: 95 },
    );
    const order = phases.flatMap(phase => phase.steps.map(step => step.path));
    expect(order.slice(0, 2)).toEqual(['a/1.ts', 'a/3.ts']);
  });

  it('makes one step of the steps of a file in a phase', () => {
    const { phases } = planOf(
      {
        gaps: [gapOf('a.ts', { total: 100, target: 95 })],
        totals: { covered: 0, total: 100 },
      },
      { target: 95 },
    );
    const paths = phases[2].steps.map(step => step.path);
    expect(paths).toEqual(['a.ts']);
    expect(phases.map(({ steps: [s] }) => [s.from, s.to])).toEqual([
      [0, 60],
      [60, 80],
      [80, 95],
    ]);
  });

  it('lets the steps of a file add up to the estimate of its gap', () => {
    const gap = gapOf('a.ts', { total: 400, target: 95, covered: 20 });
    const plan = planOf(
      { gaps: [gap], totals: { covered: 20, total: 400 } },
      { target: 95 },
    );
    expect(plan.phases.length).toBe(3);
    expect(Math.abs(plan.effort.minutes - gap.effort.minutes)).toBeLessThan(2);
  });

  it('asks for each test file once, and only where there is none', () => {
    const twin = gapOf('a/two.ts');
    const gaps = [
      gapOf('a/one.ts'),
      { ...twin, testFile: { path: 'tests/test_a_one_ts', exists: false } },
      gapOf('a/three.ts', { tested: true }),
    ];
    const { phases } = planOf({ gaps, totals: { covered: 0, total: 300 } });
    const created = phases.flatMap(phase => phase.filesToCreate);
    expect(created).toEqual(['tests/test_a_one_ts']);
  });

  it('extends what an earlier step creates, and pays its setup once', () => {
    const testFile = { path: 'tests/test_shared.py', exists: false };
    const gaps = ['a/one.ts', 'a/two.ts'].map(path => ({
      ...gapOf(path),
      testFile,
    }));
    const { phases } = planOf({ gaps, totals: { covered: 0, total: 200 } });
    const steps = phases.flatMap(phase => phase.steps);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.map(step => step.testFile?.exists)).toEqual([
      false,
      ...steps.slice(1).map(() => true),
    ]);
    const apart = planOf({
      gaps: ['a/one.ts', 'a/two.ts'].map(path => gapOf(path)),
      totals: { covered: 0, total: 200 },
    });
    const minutes = steps.reduce((sum, step) => sum + step.effort.minutes, 0);
    expect(apart.effort.minutes - minutes).toBe(10);
  });

  it('plans neither what is blocked or exempt nor what nobody measured', () => {
    const plan = planOf({
      gaps: [
        gapOf('a.ts', { state: 'blocked', level: 'critical' }),
        gapOf('b.ts', { state: 'exempt' }),
        gapOf('c.ts', { state: 'not-measured', measure: 'files' }),
        gapOf('d.ts', { state: 'quick-win' }),
      ],
      totals: { covered: 0, total: 300 },
    });
    const paths = plan.phases.flatMap(phase => phase.steps.map(s => s.path));
    expect(new Set(paths)).toEqual(new Set(['d.ts']));
    expect(plan.phases[0].steps[0].quickWin).toBe(true);
    expect(plan.unplanned).toEqual([]);
  });

  it('counts the code that is added meanwhile', () => {
    const parts = { gaps: batchServerGaps, totals: batchServerTotals };
    const still = planOf(parts, { target: 70 });
    const growing = planOf({ ...parts, growthPerWeek: 5 }, { target: 70 });
    expect(growing.growthPerWeek).toBe(5);
    expect(writePlan(growing)).toContain(
      'Counts on 5 new uncovered lines a week, by which coverage falls where no step covers more.',
    );
    expect(writePlan(still)).not.toContain('Counts on');
    expect(growing.reachesTarget).toBe(true);
    expect(growing.effort.minutes).toBeGreaterThan(still.effort.minutes);
    const last = growing.phases[growing.phases.length - 1];
    const gained = growing.phases
      .flatMap(phase => phase.steps)
      .reduce((sum, step) => sum + step.gain, 0);
    expect(growing.to).toBeCloseTo((gained / (1384 + 5 * last.weeks.to)) * 100);
  });

  it.each([
    ['nothing to do', { gaps: [], totals: { covered: 5, total: 5 } }, 100],
    ['no code', { gaps: [], totals: { covered: 0, total: 0 } }, null],
    ['nothing known', { gaps: [] }, null],
  ])('has no phase with %s', (_, parts, to) => {
    expect(planOf(parts)).toMatchObject({
      phases: [],
      to,
      endsOn: null,
      effort: { minutes: 0, low: 0, high: 0 },
    });
  });

  it.each([0, -1, NaN])('refuses a capacity of %p', capacity => {
    expect(() => planOf({}, { capacity })).toThrow('give a number above 0');
  });

  it.each([NaN, -1, 150])('refuses a target of %p', target => {
    expect(() => planOf({}, { target })).toThrow('give a number from 0 to 100');
  });

  it.each(['soon', '2027-02-30'])('refuses to start on %p', start => {
    expect(() => planOf({}, { start })).toThrow(
      `The plan starts on '${start}', which is not a day of the calendar; write it like 2027-01-04.`,
    );
  });
});

describe('buildPlan where nothing was measured', () => {
  it('counts the files that get a test', () => {
    const gaps = ['a', 'b', 'c', 'd'].map((name, i) =>
      gapOf(`src/${name}.ts`, {
        measure: 'files',
        level: i === 3 ? 'critical' : 'low',
      }),
    );
    const plan = planOf(
      { gaps, fileCounts: { tested: 6, source: 10 } },
      { target: 85 },
    );
    expect(plan).toMatchObject({
      measure: 'files',
      from: 60,
      to: 90,
      ceiling: 100,
      reachesTarget: true,
    });
    expect(plan.phases[0].steps[0]).toMatchObject({
      path: 'src/d.ts',
      from: 0,
      to: 100,
      gain: 1,
    });
    expect(plan.unplanned).toEqual(['src/c.ts']);
  });
});
