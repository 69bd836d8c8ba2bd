import fc from 'fast-check';
import { Plan } from '../plan/Plan';
import { emptyRepositoryFile } from '../repositoryFile/parseRepositoryFile';
import { AreaDefinition } from '../repositoryFile/RepositoryFile';
import { analyse } from './analyse';
import { Analysis, AnalysisInput } from './Analysis';
import { input, listed, measured } from './__testData__/analysisInput';

const folders = ['src/auth', 'src/api', 'src/util', 'lib', 'web/stores'];
const names = ['login', 'orders', 'theme', 'client', 'worker', 'parser'];

const filesArbitrary = fc
  .uniqueArray(
    fc.record({
      path: fc
        .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
        .map(([folder, name]) => `${folder}/${name}.ts`),
      total: fc.nat(120),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { selector: file => file.path, maxLength: 24 },
  )
  .map(files =>
    files.map(({ path, total, share }) =>
      measured(path, Math.round(total * share), total),
    ),
  );

const areas: AreaDefinition[] = [
  {
    name: 'Source',
    include: ['src/**'],
    exclude: ['src/util/**'],
    targets: [{ measure: 'lines', value: 90 }],
  },
  { name: 'Workers', include: ['**/worker.ts', 'web'] },
  { name: 'Nothing', include: ['gone/**'] },
];

const globs = fc.constantFrom('src/auth/**', '**/theme.ts', 'lib', 'none.ts');

/** Files of which some are in no report, with all that people can state of them. */
const wideArbitrary: fc.Arbitrary<AnalysisInput> = fc
  .record({
    files: filesArbitrary,
    unreported: fc.subarray(names),
    tests: fc.subarray(names),
    areas: fc.option(fc.subarray(areas)),
    exempt: fc.option(globs),
    blocked: fc.option(globs),
    inPortal: fc.option(globs),
    target: fc.option(fc.integer({ min: 1, max: 100 })),
    statedPhases: fc.boolean(),
    added: fc.constantFrom(0, 0, 5),
    isUploaded: fc.boolean(),
  })
  .map(({ files, ...stated }) => {
    const unreported = stated.unreported.map(name => `jobs/${name}.ts`);
    const sources = [...files.map(({ path }) => path), ...unreported];
    const exception = (path: string) => ({ path, reason: 'known' });
    return input({
      files: stated.isUploaded ? files : [],
      ...(stated.isUploaded ? {} : { snapshot: null }),
      inventory: {
        version: 1,
        stacks: [],
        files: [
          ...sources.map(path => listed(path)),
          ...stated.tests.map(name =>
            listed(`tests/${name}.test.ts`, {
              kind: 'test',
              imports: sources.filter(path => path.endsWith(`/${name}.ts`)),
              test: {
                functions: 2,
                skipped: 0,
                unresolvedImports: [],
                external: false,
              },
            }),
          ),
        ],
      },
      repositoryFile: {
        ...emptyRepositoryFile(),
        areas: stated.areas,
        targets: stated.target
          ? [{ measure: 'lines', value: stated.target, by: '2027-06-30' }]
          : [],
        exempt: stated.exempt ? [exception(stated.exempt)] : [],
        blocked: stated.blocked ? [exception(stated.blocked)] : [],
        phases: stated.statedPhases
          ? [{ name: 'One', target: 40, files: ['src/**'] }, { name: 'Rest' }]
          : [],
      },
      portal: {
        targets: [],
        overrides: [],
        exceptions: stated.inPortal
          ? [
              {
                ...exception(stated.inPortal),
                kind: 'exempt',
                by: null,
                until: null,
              },
            ]
          : [],
      },
      history: Array.from({ length: 30 }, (_, day) => ({
        committedAt: new Date(Date.UTC(2026, 11, 5 + day)).toISOString(),
        covered: 100 + 3 * day,
        total: 500 + stated.added * day,
        flags: ['unit'],
      })),
    });
  });

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

const gainOf = (plan: Plan) =>
  sum(plan.phases.flatMap(phase => phase.steps.map(step => step.gain)));

/** No code is added meanwhile, so that what is gained is what coverage rises by. */
const isStill = (plan: Plan) => !plan.growthPerWeek;

const gapOf = (analysis: Analysis, path: string) =>
  analysis.gaps.find(gap => gap.path === path);

describe('an analysis', () => {
  it('re-adds: areas to the whole, steps to phases, gaps to their counts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          wideArbitrary,
          filesArbitrary.map(files => input({ files })),
        ),
        given => {
          const analysis = analyse(given);
          const { totals, plan, gaps, gapCounts, files } = analysis;
          const lines = analysis.areas.map(area => area.totals.lines);
          expect(sum(lines.map(({ total }) => total))).toBe(
            totals?.lines.total ?? 0,
          );
          expect(sum(lines.map(({ covered }) => covered))).toBe(
            totals?.lines.covered ?? 0,
          );
          expect(sum(analysis.areas.map(area => area.files))).toBe(
            files.source,
          );
          expect(sum(analysis.areas.map(area => area.measuredFiles))).toBe(
            files.measured,
          );
          expect(sum(Object.values(gapCounts.byState))).toBe(gaps.length);
          expect(new Set(gaps.map(({ path }) => path)).size).toBe(gaps.length);
          const gained = gainOf(plan);
          const now = plan.measure === 'lines' ? totals!.lines : null;
          expect(now ? gained : 0).toBeLessThanOrEqual(
            now ? now.total - now.covered : 0,
          );
          const unexplained =
            now && isStill(plan)
              ? plan.to! - ((now.covered + gained) / now.total) * 100
              : 0;
          expect(unexplained).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it('plans open gaps only, and promises no more than the ceiling', () => {
    fc.assert(
      fc.property(wideArbitrary, given => {
        const { plan, gaps } = analyse(given);
        const closed = new Set(
          gaps
            .filter(({ state }) => state !== 'open' && state !== 'quick-win')
            .map(({ path }) => path),
        );
        const steps = plan.phases.flatMap(phase => phase.steps);
        expect(steps.filter(({ path }) => closed.has(path))).toEqual([]);
        const most =
          plan.measure === 'lines' && isStill(plan) ? plan.ceiling! : 100;
        expect(plan.to ?? 0).toBeLessThanOrEqual(most + 1e-9);
      }),
    );
  });

  it('never has a larger gap in a file for more of it covered', () => {
    fc.assert(
      fc.property(filesArbitrary, fc.nat(), fc.nat(120), (files, at, more) => {
        fc.pre(files.length > 0);
        const chosen = files[at % files.length];
        const { total, covered } = chosen.totals.lines;
        const raised = files.map(file =>
          file === chosen
            ? measured(file.path, Math.min(total, covered + more), total)
            : file,
        );
        const before = gapOf(analyse(input({ files })), chosen.path);
        const after = gapOf(analyse(input({ files: raised })), chosen.path);
        expect(after?.missing ?? 0).toBeLessThanOrEqual(before?.missing ?? 0);
        expect(after?.uncovered ?? 0).toBeLessThanOrEqual(
          before?.uncovered ?? 0,
        );
      }),
    );
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(wideArbitrary, given => {
        const { inventory } = given;
        expect(
          analyse({
            ...given,
            files: [...given.files].reverse(),
            inventory: inventory && {
              ...inventory,
              files: [...inventory.files].reverse(),
            },
          }),
        ).toEqual(analyse(given));
      }),
      { numRuns: 50 },
    );
  });
});
