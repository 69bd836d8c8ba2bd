import fc from 'fast-check';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import { GapInput } from './findGaps';
import { policy, target, file, gapsOf, input } from './__testData__/gapInput';

describe('findGaps', () => {
  it('tells what a file misses, what it is worth and what it takes', () => {
    const [gap, ...others] = gapsOf(
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

  it('names the owners of a file where the inventory tells them', () => {
    const owned = (path: string, owners?: string[]) =>
      file(path, null, {
        inventory: { path, kind: 'source', lines: 9, owners },
      });
    const gaps = gapsOf(
      input([
        owned('a.py', ['@acme/payments']),
        owned('b.py', []),
        owned('c.py'),
        file('d.py', null, { inventory: null }),
      ]),
    );
    expect(
      Object.fromEntries(gaps.map(({ path, owners }) => [path, owners])),
    ).toEqual({
      'a.py': ['@acme/payments'],
      'b.py': [],
      'c.py': null,
      'd.py': null,
    });
  });

  it('calls what is large and cheap a quick win', () => {
    const gaps = gapsOf(
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
    const gaps = gapsOf(
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
    const gaps = gapsOf(
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
      gapsOf(
        input(files, { targets, policy: { ...policy, defaultTarget } }),
      ).map(gap => gap.target);
    expect(reach({ measure: 'lines', value: 75 })).toEqual([75]);
    expect(reach({ measure: 'files', value: 75 })).toEqual([95]);
    expect(reach(null)).toEqual([95]);
  });

  it('sorts by priority, then by value per minute, then by path', () => {
    const lines = { covered: 0, total: 100 };
    const gaps = gapsOf(
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
      gapsOf(input(files, parts))[0].effort.minutes;
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
            const [gap] = gapsOf(
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
        const gaps = gapsOf(
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
