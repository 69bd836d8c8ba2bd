import fc from 'fast-check';
import { Gap } from '../gaps/Gap';
import { StatedPhase } from '../repositoryFile/RepositoryFile';
import { buildPlan } from './buildPlan';
import { Plan, PlanOptions } from './Plan';
import { gapOf, effortModel } from './__testData__/gapOf';

const gapArbitrary = fc
  .record({
    total: fc.integer({ min: 1, max: 400 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    target: fc.integer({ min: 0, max: 100 }),
    level: fc.constantFrom('critical', 'high', 'medium', 'low' as const),
    area: fc.constantFrom('A', 'B', null),
    state: fc.constantFrom('open', 'quick-win', 'blocked', 'exempt' as const),
    difficulty: fc.constantFrom('pure', 'normal', 'io', 'heavy' as const),
    tested: fc.boolean(),
    folder: fc.constantFrom('a', 'b', 'c/d'),
  })
  .map(({ share, folder, ...parts }) => ({
    ...parts,
    folder,
    covered: Math.floor(share * parts.total),
  }));

const gapsArbitrary = fc
  .array(gapArbitrary, { maxLength: 25 })
  .map(all =>
    all.map(({ folder, ...parts }, i) => gapOf(`${folder}/${i}.ts`, parts)),
  );

const optionsArbitrary: fc.Arbitrary<PlanOptions> = fc.record({
  target: fc.integer({ min: 0, max: 100 }),
  strategy: fc.constantFrom('target', 'theme'),
  capacity: fc.integer({ min: 1, max: 60 }),
  start: fc.constant('2027-01-04'),
  by: fc.constant(null),
  order: fc.subarray(['a/0.ts', 'b/1.ts', 'c/d/2.ts', 'gone.ts']),
});

const statedArbitrary: fc.Arbitrary<StatedPhase[]> = fc.constantFrom(
  [],
  [],
  [
    { name: 'One', target: 40, areas: ['A'], weeks: 1 },
    { name: 'Two', files: ['a/**', 'b/1*.ts'] },
    { name: 'Rest', target: 70 },
  ],
);

const inputArbitrary = fc
  .record({
    gaps: gapsArbitrary,
    more: fc.nat(500),
    options: optionsArbitrary,
    statedPhases: statedArbitrary,
    growthPerWeek: fc.constantFrom(0, 0, 7),
  })
  .map(({ more, ...input }) => ({
    ...input,
    totals: {
      covered: input.gaps.reduce((sum, g) => sum + g.lines!.covered, more),
      total: input.gaps.reduce((sum, g) => sum + g.lines!.total, more),
    },
    fileCounts: null,
    model: effortModel,
  }));

const stepsOf = (plan: Plan) => plan.phases.flatMap(phase => phase.steps);

const isOpen = ({ state }: Gap) => state === 'open' || state === 'quick-win';

const isUnplannedAndSmall = (plan: Plan, gap: Gap) =>
  gap.effort.minutes <= 60 && plan.unplanned.includes(gap.path);

describe('a plan', () => {
  it('never takes more than files hold, nor promises more than phases hold', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const plan = buildPlan(input);
        const gained = new Map<string, number>();
        for (const step of stepsOf(plan)) {
          gained.set(step.path, (gained.get(step.path) ?? 0) + step.gain);
          expect(step.gain).toBeGreaterThan(0);
          expect(step.to).toBeLessThanOrEqual(100);
        }
        for (const gap of input.gaps) {
          expect(gained.get(gap.path) ?? 0).toBeLessThanOrEqual(gap.uncovered);
        }
        for (const phase of plan.phases) {
          expect(phase.to ?? 0).toBeLessThanOrEqual((phase.atMost ?? 0) + 1e-9);
        }
      }),
    );
  });

  it('re-adds: coverage from gains, effort from steps, weeks from phases', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const plan = buildPlan(input);
        const gain = stepsOf(plan).reduce((sum, step) => sum + step.gain, 0);
        const weeks = plan.phases.length
          ? plan.phases[plan.phases.length - 1].weeks.to
          : 0;
        const total = input.totals.total + input.growthPerWeek * weeks;
        const after = ((input.totals.covered + gain) / total) * 100;
        expect(plan.to ?? 0).toBeCloseTo(total > 0 ? after : 0);
        const sum = (key: 'minutes' | 'low' | 'high') =>
          stepsOf(plan).reduce((all, step) => all + step.effort[key], 0);
        expect(plan.effort).toEqual({
          minutes: sum('minutes'),
          low: sum('low'),
          high: sum('high'),
        });
        expect(plan.effort.low).toBeLessThanOrEqual(plan.effort.minutes);
        expect(plan.effort.minutes).toBeLessThanOrEqual(plan.effort.high);
        plan.phases.forEach((phase, p) => {
          expect(phase.from).toBe(p > 0 ? plan.phases[p - 1].to : plan.from);
        });
      }),
    );
  });

  it('has each open gap in a phase or among the unplanned, never in both', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const plan = buildPlan(input);
        const planned = new Set(stepsOf(plan).map(step => step.path));
        const unplanned = new Set(plan.unplanned);
        const placesOf = ({ path }: Gap) =>
          Number(planned.has(path)) + Number(unplanned.has(path));
        const open = input.gaps.filter(isOpen);
        const closed = input.gaps.filter(gap => !isOpen(gap));
        expect(open.filter(gap => placesOf(gap) > 1)).toEqual([]);
        expect(
          open.filter(gap => gap.missing > 0 && placesOf(gap) === 0),
        ).toEqual([]);
        expect(closed.filter(gap => placesOf(gap) > 0)).toEqual([]);
        for (const phase of plan.phases) {
          const paths = phase.steps.map(step => step.path);
          expect(new Set(paths).size).toBe(paths.length);
        }
      }),
    );
  });

  it('never ends later with more capacity', () => {
    fc.assert(
      fc.property(
        inputArbitrary,
        fc.integer({ min: 0, max: 40 }),
        (input, more) => {
          const { options } = input;
          const capacity = options.capacity + more;
          const fewer = buildPlan(input);
          const plenty = buildPlan({
            ...input,
            options: { ...options, capacity },
          });
          expect((plenty.endsOn ?? '') <= (fewer.endsOn ?? '')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order the gaps come', () => {
    fc.assert(
      fc.property(
        inputArbitrary.chain(input =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray(input.gaps, {
              minLength: input.gaps.length,
            }),
          ),
        ),
        ([input, gaps]) => {
          expect(buildPlan({ ...input, gaps })).toEqual(buildPlan(input));
        },
      ),
    );
  });

  it('takes every critical file in its first phase, small ones by theme, too', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const byTarget = input.options.strategy === 'target';
        const plan = buildPlan({ ...input, statedPhases: [] });
        const first = new Set(plan.phases[0]?.steps.map(step => step.path));
        const late = input.gaps.filter(
          gap =>
            isOpen(gap) &&
            gap.missing > 0 &&
            gap.priority.level === 'critical' &&
            (byTarget ? !first.has(gap.path) : isUnplannedAndSmall(plan, gap)),
        );
        expect(late).toEqual([]);
      }),
    );
  });

  it('has no phase where the target is reached and nothing is critical', () => {
    fc.assert(
      fc.property(
        inputArbitrary,
        fc.constantFrom(0, 0.04, 3),
        (input, over) => {
          fc.pre(input.totals.total > 0);
          const from = (input.totals.covered / input.totals.total) * 100;
          const plan = buildPlan({
            ...input,
            gaps: input.gaps.filter(gap => gap.priority.level !== 'critical'),
            options: {
              ...input.options,
              strategy: 'target',
              target: Math.max(0, from - over),
            },
            statedPhases: [],
          });
          expect(plan.phases).toEqual([]);
        },
      ),
    );
  });

  it('reaches the target whenever the ceilings allow it and code stands still', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const plan = buildPlan({
          ...input,
          options: { ...input.options, strategy: 'target' },
          statedPhases: [],
          growthPerWeek: 0,
        });
        fc.pre(
          plan.ceiling !== null && input.options.target <= plan.ceiling - 1e-9,
        );
        expect(plan.reachesTarget).toBe(true);
      }),
    );
  });
});
