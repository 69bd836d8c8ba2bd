import fc from 'fast-check';
import { FileFacts } from '../files/FileFacts';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import { PriorityLevel } from '../priorities/Priority';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { EffectiveTarget } from '../targets/Target';
import { findGaps, GapInput } from './findGaps';

const policy = {
  defaultTarget: { measure: 'lines', value: 75 },
  effort: {
    setupMinutes: 10,
    minutesPerStatement: 0.5,
    difficulty: { pure: 0.7, normal: 1, io: 1.5, heavy: 3 },
    siblingFactor: 0.7,
    range: [0.7, 1.6],
    ceiling: { pure: 0.95, normal: 0.95, io: 0.9, heavy: 0.5 },
    quickWin: { maxMinutes: 60, minGain: 30 },
    packages: { heavy: [], io: [] },
  },
} as unknown as CoveragePolicy;

const target = (
  value: number,
  parts: Partial<EffectiveTarget> = {},
): EffectiveTarget => ({
  measure: 'lines',
  value,
  by: null,
  kind: 'committed',
  area: null,
  origin: 'repository-file',
  originDetail: '.coverage-plan.yaml',
  ...parts,
});

const file = (
  path: string,
  lines: { covered: number; total: number } | null,
  parts: Partial<FileFacts> = {},
): FileFacts => ({
  path,
  measuredPath: lines && path,
  totals: lines && {
    lines: { ...lines, partial: 0 },
    branches: null,
    functions: null,
  },
  detail: null,
  inventory: { path, kind: 'source', lines: 100 },
  testedBy: [],
  testKinds: [],
  fanIn: null,
  ...parts,
});

const priority = (level: PriorityLevel) => ({
  level,
  suggested: level,
  reasons: [{ ruleId: 'A5', text: 'no sensitive keyword' }],
  rationale: 'no sensitive keyword',
  override: null,
});

function input(
  files: FileFacts[],
  parts: Partial<GapInput> & { levels?: PriorityLevel[] } = {},
): GapInput {
  const { levels, ...rest } = parts;
  return {
    files,
    areaOf: new Int32Array(files.length).fill(-1),
    areaNames: [],
    targets: { entity: [target(80)], areas: new Map() },
    priorities: files.map((_, i) => priority(levels?.[i] ?? 'medium')),
    difficulties: files.map(() => 'normal'),
    values: { risk: new Float64Array(files.length).fill(2) },
    siblingTested: new Uint8Array(files.length),
    testFiles: files.map(() => null),
    repositoryFile: null,
    portal: { targets: [], overrides: [], exceptions: [] },
    policy,
    now: '2027-05-01T12:00:00Z',
    measured: true,
    ...rest,
  };
}

describe('findGaps', () => {
  it('tells what a file misses, what it is worth and what it takes', () => {
    const [gap, ...others] = findGaps(
      input([file('core/database.py', { covered: 0, total: 101 })]),
    );
    expect(others).toEqual([]);
    expect(gap).toMatchObject({
      path: 'core/database.py',
      measuredPath: 'core/database.py',
      measure: 'lines',
      area: null,
      state: 'open',
      exception: null,
      lines: { covered: 0, total: 101 },
      uncovered: 101,
      target: 80,
      missing: 81,
      physicalLines: 100,
      tested: false,
      difficulty: 'normal',
    });
    // 2 * 101 * 0.8, and 10 + 0.5 * 101 * 2 * (1 - sqrt(0.2))
    expect(gap.value).toBeCloseTo(161.6, 10);
    expect(gap.effort.minutes).toBeCloseTo(65.8, 0);
    expect(gap.roi).toBeCloseTo(gap.value / gap.effort.minutes, 10);
  });

  it('calls what is large and cheap a quick win', () => {
    const gaps = findGaps(
      input([
        file('a.py', { covered: 0, total: 50 }),
        file('b.py', { covered: 0, total: 20 }),
      ]),
    );
    expect(gaps.map(({ path, state }) => [path, state])).toEqual([
      ['a.py', 'quick-win'],
      ['b.py', 'open'],
    ]);
  });

  it('sees no gap at the target, at 100 %, and without lines', () => {
    const gaps = findGaps(
      input([
        file('at.ts', { covered: 80, total: 100 }),
        file('full.ts', { covered: 7, total: 7 }),
        file('types.ts', { covered: 0, total: 0 }),
        file('below.ts', { covered: 79, total: 100 }),
      ]),
    );
    expect(gaps.map(({ path, missing }) => [path, missing])).toEqual([
      ['below.ts', 1],
    ]);
  });

  it('takes the area target before the entity target, cut at the ceiling', () => {
    const lines = { covered: 0, total: 100 };
    const files = ['a', 'b', 'c', 'd'].map(path => file(path, lines));
    const gaps = findGaps(
      input(files, {
        areaOf: Int32Array.from([0, 1, -1, 0]),
        areaNames: ['stores', 'plain'],
        difficulties: ['normal', 'normal', 'normal', 'heavy'],
        targets: {
          entity: [target(99, { kind: 'stretch' }), target(80)],
          areas: new Map([
            [
              'stores',
              [
                target(100, { measure: 'files' }),
                target(60, { area: 'stores' }),
              ],
            ],
          ]),
        },
      }),
    );
    const reach = Object.fromEntries(
      gaps.map(({ path, area, target: to }) => [path, [area, to]]),
    );
    expect(reach).toEqual({
      a: ['stores', 60],
      b: ['plain', 80],
      c: [null, 80],
      d: ['stores', 50],
    });
  });

  it('falls back to the default target, and without one to the ceiling', () => {
    const files = [file('a.ts', { covered: 0, total: 100 })];
    const targets = { entity: [], areas: new Map() };
    const reach = (defaultTarget: CoveragePolicy['defaultTarget']) =>
      findGaps(
        input(files, { targets, policy: { ...policy, defaultTarget } }),
      ).map(gap => gap.target);
    expect(reach({ measure: 'lines', value: 75 })).toEqual([75]);
    expect(reach({ measure: 'files', value: 75 })).toEqual([95]);
    expect(reach(null)).toEqual([95]);
  });

  it('keeps apart what no report measured', () => {
    const [gap] = findGaps(input([file('a.ts', null)]));
    expect(gap).toMatchObject({
      state: 'not-measured',
      measure: 'lines',
      lines: null,
      uncovered: 0,
      missing: 0,
    });
    // 45 statements in 100 lines
    expect(gap.value).toBeCloseTo(2 * 45 * 0.8, 10);
  });

  it('counts files where nothing was uploaded', () => {
    const gaps = findGaps(
      input(
        [
          file('untested.ts', null),
          file('tested.ts', null, { testedBy: ['tested.test.ts'] }),
          file('unknown.ts', null, { testedBy: null }),
        ],
        { measured: false },
      ),
    );
    expect(
      gaps.map(({ path, state, measure, tested, missing }) => [
        path,
        state,
        measure,
        tested,
        missing,
      ]),
    ).toEqual([
      ['unknown.ts', 'not-measured', 'files', null, 0],
      ['untested.ts', 'quick-win', 'files', false, 0],
    ]);
  });

  it('lets people block and exempt', () => {
    const lines = { covered: 0, total: 100 };
    const gaps = findGaps(
      input([file('a.py', lines), file('b.py', lines), file('c.py', null)], {
        repositoryFile: {
          blocked: [{ path: 'a.py', reason: 'needs a GPU' }],
          exempt: [{ path: 'c.py', reason: 'a toy', until: '2027-05-01' }],
        } as unknown as RepositoryFile,
        portal: {
          targets: [],
          overrides: [],
          exceptions: [
            {
              kind: 'exempt',
              path: 'b.py',
              reason: 'old',
              by: 'user:default/ada',
              until: '2027-04-30',
            },
          ],
        },
      }),
    );
    expect(
      gaps.map(({ path, state, exception }) => [path, state, exception]),
    ).toEqual([
      ['a.py', 'blocked', { reason: 'needs a GPU', until: null, by: null }],
      ['b.py', 'open', null],
      ['c.py', 'exempt', { reason: 'a toy', until: '2027-05-01', by: null }],
    ]);
  });

  it('sorts by priority, then by value per minute, then by path', () => {
    const lines = { covered: 0, total: 100 };
    const gaps = findGaps(
      input(
        ['z', 'b', 'a', 'y', 'x'].map(path => file(path, lines)),
        {
          levels: ['low', 'high', 'high', 'critical', 'high'],
          values: { risk: Float64Array.from([30, 4, 4, 1, 5]) },
        },
      ),
    );
    expect(gaps.map(({ path }) => path)).toEqual(['y', 'x', 'a', 'b', 'z']);
  });

  it('takes less where a test file or a tested sibling is there', () => {
    const files = [file('a.ts', { covered: 0, total: 100 })];
    const minutes = (parts: Partial<GapInput>) =>
      findGaps(input(files, parts))[0].effort.minutes;
    const fresh = minutes({});
    expect(
      minutes({ testFiles: [{ path: 'a.test.ts', exists: true }] }),
    ).toBeLessThan(fresh);
    expect(minutes({ siblingTested: Uint8Array.from([1]) })).toBeLessThan(
      fresh,
    );
  });

  it('never grows a gap when more is covered, whatever the file', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(100),
        fc.constantFrom('pure', 'normal', 'io', 'heavy'),
        (total, n, more, percent, difficulty) => {
          const covered = n % (total + 1);
          const at = (count: number) => {
            const [gap] = findGaps(
              input([file('a.ts', { covered: count, total })], {
                difficulties: [difficulty],
                targets: { entity: [target(percent)], areas: new Map() },
              }),
            );
            return gap
              ? [gap.missing, gap.uncovered, gap.value, gap.effort.minutes]
              : [0, 0, 0, 0];
          };
          const before = at(covered);
          at(Math.min(total, covered + more)).forEach((after, i) => {
            expect(after).toBeLessThanOrEqual(before[i]);
          });
        },
      ),
    );
  });

  it('covers each uncovered line of measured files once', () => {
    const counts = fc.record({ covered: fc.nat(50), missed: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(counts), rows => {
        const gaps = findGaps(
          input(
            rows.map(({ covered, missed }, i) =>
              file(`${i}.ts`, { covered, total: covered + missed }),
            ),
            { targets: { entity: [target(95)], areas: new Map() } },
          ),
        );
        const missing = rows.reduce(
          (sum, { covered, missed }) =>
            sum +
            Math.max(0, Math.ceil(((covered + missed) * 95) / 100) - covered),
          0,
        );
        expect(gaps.reduce((sum, gap) => sum + gap.missing, 0)).toBe(missing);
      }),
    );
  });
});
